"""Languages that are alike: each shipped one is told from its relatives, and a relative that is not shipped from all."""

from __future__ import annotations

import pytest

from articlemeta import parse

#: tag: the same story of a harbour. Those in ``NONE`` are not shipped.
STORIES = {
    "cs": (
        "Přístav je po silné bouři znovu otevřený a první trajekty vypluly už v pátek ráno, řekl ředitel "
        "přístavu. Nikdo nebyl zraněn a také lodě jsou podle úřadů celé, část plaveb se však do neděle "
        "neuskuteční, protože u pobřeží se stále tvoří vysoké vlny."
    ),
    "sk": (
        "Prístav je po silnej búrke opäť otvorený a prvé trajekty vyplávali už v piatok ráno, povedal riaditeľ "
        "prístavu. Nikto nebol zranený a aj lode sú podľa úradov celé, časť plavieb sa však do nedele "
        "neuskutoční, pretože pri pobreží sa ešte stále tvoria vysoké vlny."
    ),
    "pl": (
        "Port jest po silnym sztormie znowu otwarty, a pierwsze promy wypłynęły już w piątek rano, powiedział "
        "dyrektor portu. Nikt nie został ranny i także statki są całe, jednak część rejsów nie odbędzie się do "
        "niedzieli z powodu wysokich fal przy brzegu."
    ),
    "ru": (
        "Порт снова открыт после сильного шторма, первые паромы вышли в море уже утром, сообщил директор порта. "
        "Никто не пострадал, суда тоже целы, однако часть рейсов отменена до воскресенья из-за высоких волн у "
        "берега."
    ),
    "uk": (
        "Порт знову відкрито після сильного шторму, перші пороми вийшли в море вже вранці, повідомив директор "
        "порту. Ніхто не постраждав, судна також цілі, однак частину рейсів скасовано до неділі через високі "
        "хвилі біля берега."
    ),
    "be": (
        "Порт зноў адкрыты пасля моцнага шторму, першыя паромы выйшлі ў мора ўжо раніцай, паведаміў дырэктар "
        "порта. Ніхто не пацярпеў, судны таксама цэлыя, але частка рэйсаў адменена да нядзелі з-за высокіх хваль "
        "каля берага."
    ),
    "bg": (
        "Пристанището отново е отворено след силната буря и първите фериботи отплаваха още в петък сутринта, каза "
        "директорът на пристанището. Няма пострадали, а корабите също са цели, но част от курсовете ще бъдат "
        "отменени до неделя заради високите вълни край брега."
    ),
    "sr": (
        "Лука је поново отворена после снажне олује и први трајекти су испловили већ у петак ујутру, рекао је "
        "директор луке. Нико није повређен, а и бродови су читави, али део путовања неће бити одржан до недеље "
        "због високих таласа."
    ),
    "mk": (
        "Пристаништето е повторно отворено по силната бура и првите фериботи испловија уште во петокот наутро, "
        "рече директорот на пристаништето. Нема повредени, а и бродовите се цели, но дел од патувањата нема да се "
        "одржат до недела поради високите бранови."
    ),
    "hr": (
        "Luka je ponovno otvorena nakon snažne oluje i prvi su trajekti isplovili već u petak ujutro, rekao je "
        "ravnatelj luke. Nitko nije ozlijeđen, a i brodovi su čitavi, ali dio plovidbi neće biti održan do "
        "nedjelje zbog visokih valova uz obalu."
    ),
    "sl": (
        "Pristanišče je po močni nevihti spet odprto in prvi trajekti so izpluli že v petek zjutraj, je povedal "
        "direktor pristanišča. Nihče ni bil poškodovan in tudi ladje so cele, vendar del plovb do nedelje ne bo "
        "izveden zaradi visokih valov ob obali."
    ),
}
NONE = ("sk", "be", "bg", "sr", "mk", "hr", "sl")


@pytest.mark.parametrize("tag", STORIES)
def test_language_is_told_from_its_relatives(tag: str) -> None:
    story = STORIES[tag]
    want = None if tag in NONE else tag
    assert parse(story).language == want
    assert parse(story.replace(". ", ".\n\n")).language == want
