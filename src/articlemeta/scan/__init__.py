"""Pure scanners: a window of a source in, values with offsets out. They know no block kind."""
