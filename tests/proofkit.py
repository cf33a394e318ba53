"""A small kit with all three documents, for tests that read them back."""

KIT = """\
kit: {slug: small-film, date: 2013-04-01}
film:
  title: {text: Small Film, source: press-book}
  year: {value: 2012, source: press-book}
  runtime:
    claims:
      - {value: 94 min, source: press-book}
      - {value: 97 min, source: paper}
    ruling: {value: 94 min, reason: The press book measured it., by: the editor, date: 2013-03-01}
story:
  logline: Anna Berg counts 312 steps to the sea, and Ola Lind counts the days.
  synopsis:
    short: >-
      Anna Berg lives above a harbour and counts the 312 steps to the water. When Ola Lind comes home, the two walk
      down together for the first time in years, and neither of them knows who is going to climb back up.
figures:
  - {value: 312, what: steps to the sea, source: press-book}
cast:
  - {actor: Mia Holm, character: Anna Berg, lead: true, source: press-book}
  - {actor: Per Dahl, character: Ola Lind, lead: true, source: press-book}
crew:
  - department: Direction
    credits:
      - {job: Director, names: [Eva Strand], role: director}
    source: press-book
releases:
  - {territory: NO, date: 2012-09-14, distributor: Nordlys Film, source: press-book}
  - {territory: SE, date: 2012-10-05, distributor: Kust Film, source: paper}
awards:
  - {id: best-film, body: Amanda Awards, category: Best Film, result: won, source: press-book}
  - {id: best-actress, body: Amanda Awards, category: Best Actress, nominees: [Mia Holm], result: won, source: paper}
  - {id: best-actor, body: Amanda Awards, category: Best Actor, nominees: [Per Dahl], result: nominated, source: paper}
box_office:
  - {territory: NO, admissions: 41250, as_of: 2012-12-31, source: paper}
sources:
  - {id: press-book, title: The press book}
  - {id: paper, title: A newspaper}
"""
