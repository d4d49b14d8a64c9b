"""Wire transmissions: bytes in the frame of ANPA 1312 or IPTC 7901 to a page that the parser can read."""
