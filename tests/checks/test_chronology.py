"""Rules about the order of things."""

from datetime import date

import pytest

from presskit.checks.chronology import (
    ages_that_can_be,
    approval_of_this_kit,
    ceremonies_after_the_film,
    editions_that_count_years,
    embargo_that_is_over,
    ends_after_beginnings,
    premiere_before_releases,
    shoot_before_premiere,
    shot_by_the_living,
    works_before_the_film,
    year_of_the_first_showing,
)
from presskit.checks.options import CheckOptions
from presskit.values import PartialDate
from tests.kits import KIT, assert_rules_find, edition_of

RULES = (
    ages_that_can_be,
    approval_of_this_kit,
    ceremonies_after_the_film,
    editions_that_count_years,
    embargo_that_is_over,
    ends_after_beginnings,
    premiere_before_releases,
    shoot_before_premiere,
    shot_by_the_living,
    works_before_the_film,
    year_of_the_first_showing,
)

GOOD = """\
kit: {slug: small-film, date: 2012-05, embargo: 2012-05-17 20:00 Europe/Paris, approval: {by: A, date: 2012-05-02}}
film:
  title: {text: Small Film, source: paper}
  year: {value: 2012, source: paper}
shoot: {start: 2011-10-04, end: 2011, source: paper}
premiere: {name: Cannes, edition: 65, start: 2012-05-16, shown: 2012-05-17, end: 2012-05, source: paper}
festivals: [{name: London, shown: 2012-10-13, source: paper}]
releases: [{territory: CH, date: 2012-05-16, source: paper}, {territory: FR, date: 2012, source: paper}]
awards:
  - {body: Cannes, edition: 65, ceremony_date: 2012-05-27, category: A, result: won, source: paper}
  - {body: Cannes, edition: 66, ceremony_date: 2013, category: A, result: won, source: paper}
based_on: [{title: Stories, author: B, published: 2012, source: paper}]
music: {songs: [{title: Wash, artist: D, released: 2012-12, source: paper}]}
people: [{name: C, born: 1990, source: paper, films: [{title: One, year: 1993}, {title: Two, year: 2100}]}]
sources: [{id: paper, title: A newspaper}]
"""


class TestDates:
    @pytest.mark.parametrize(
        ("one", "other", "before"),
        [
            ("2012", "2012-05", False),
            ("2012-05", "2012", False),
            ("2012-05-17", "2012-05", False),
            ("2012-04", "2012-05-17", True),
            ("2011", "2012-05-17", True),
            ("2012-05-17", "2012-05-17", False),
            ("2012-06", "2012-05-17", False),
        ],
    )
    def test_are_before_others_for_certain_only(self, one: str, other: str, *, before: bool) -> None:
        assert PartialDate.parse(one).is_before(PartialDate.parse(other)) is before


def test_what_may_be_so_is_left_in_peace() -> None:
    assert_rules_find(GOOD, *RULES)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (
            "shoot: {start: 2011-10-04, end: 2011, source: paper}",
            (
                "shoot: {start: 2011-10-04, end: 2011-09, source: paper}"
                "  #! 33 PK821 “end” (2011-09) lies before “start” (2011-10-04) -> mend one"
            ),
        ),
        (
            "festivals: [{name: London, shown: 2012-10-13, source: paper}]",
            (
                "festivals: [{name: London, start: 2012-10-20, shown: 2012-10-13, source: paper}]"
                "  #! 54 PK821 “shown” (2012-10-13) lies before “start” (2012-10-20)"
            ),
        ),
        (
            "{territory: FR, date: 2012, source: paper}]",
            (
                "{territory: FR, date: 2012-04, source: paper}]"
                "  #! 84 PK823 the film was shown (2012-04) before its premiere (2012-05-17) -> mend the day"
            ),
        ),
        (
            "edition: 66, ceremony_date: 2013, category: A, result: won, source: paper}",
            (
                "edition: 67, ceremony_date: 2013, category: A, result: won, source: paper}"
                "  #! 29 PK825 Cannes counts edition 67 in 2013 and edition 65 in 2012 -> mend the edition"
            ),
        ),
        (
            "date: 2012-05-02}}",
            "date: 2012-04-02}}  #! 104 PK826 the kit is of 2012-05, and its approval of 2012-04-02 is older -> have",
        ),
        (
            "published: 2012, source: paper}]",
            "published: 2013, source: paper}]  #! 51 PK828 the film of 2012 is based on a work of 2013",
        ),
        (
            "released: 2012-12, source: paper}]}",
            "released: 2013-01, source: paper}]}  #! 52 PK828 the film of 2012 has a song of 2013-01",
        ),
        (
            "  year: {value: 2012, source: paper}",
            "  year: {value: 2013, source: paper}  #! 17 PK830 the film is of 2013, and was shown on 2012-05-17",
        ),
    ],
)
def test_what_cannot_be_so_is_found(good: str, bad: str) -> None:
    assert good in GOOD
    assert_rules_find(GOOD.replace(good, bad), *RULES)


SONG = "released: 2012-12, source: paper}]}"


@pytest.mark.parametrize(
    "more",
    [
        "version: the score of the restoration, released: 2019, source: paper}]}",
        "released: 2019, source: paper}]}\nmilestones: [{date: 2019, event: A new score, source: paper}]",
        "released: 2019, source: paper}]}\nhome_media: [{territory: FR, date: 2019-05, source: paper}]",
        "released: 2019, source: paper}]}\nscreenings: [{name: With music, date: 2019-05, source: paper}]",
    ],
)
def test_a_song_may_belong_to_a_later_version(more: str) -> None:
    assert SONG in GOOD
    assert not list(works_before_the_film(edition_of(GOOD.replace(SONG, more))))


def test_a_song_of_the_first_run_may_not() -> None:
    release = "released: 2013, source: paper}]}\nmilestones: [{date: 2013-02, event: Shown abroad, source: paper}]"
    (finding,) = works_before_the_film(edition_of(GOOD.replace(SONG, release)))
    assert finding.message == "the film of 2012 has a song of 2013"


def test_a_film_is_shot_before_it_is_shown() -> None:
    shown = list(shoot_before_premiere(edition_of(GOOD.replace("end: 2011,", "end: 2012-08,"))))
    assert [(finding.code, ".".join(finding.key)) for finding in shown] == [
        ("PK822", "premiere.shown"),
        ("PK822", "releases.ch-2012-05-16.date"),
    ]
    assert shown[0].message == "the film was shown (2012-05-17) before it was shot (2012-08)"


def test_an_award_comes_after_the_premiere() -> None:
    early = edition_of(
        GOOD.replace("edition: 65, ceremony_date: 2012-05-27,", "edition: 64, ceremony_date: 2011-05-27,")
    )
    (finding,) = ceremonies_after_the_film(early)
    assert finding.code == "PK824"
    assert finding.message == "this award was given (2011-05-27) before the film was shown (2012-05-17)"
    assert not list(editions_that_count_years(early))


def test_ages_below_three_and_above_a_hundred_and_ten_are_doubtful() -> None:
    young, old = ages_that_can_be(edition_of(GOOD.replace("year: 1993", "year: 1992").replace("2100", "2101")))
    assert young.message == "C would be 2 years old in this film of 1992"
    assert (old.code, old.severity, old.message) == (
        "PK829",
        "warning",
        "C would be 111 years old in this film of 2101",
    )


def test_a_death_before_birth_is_an_error_and_one_at_an_age_that_nobody_reaches_doubtful() -> None:
    (finding,) = ages_that_can_be(edition_of(GOOD.replace("born: 1990", "born: 1990, died: 1989")))
    assert (finding.code, finding.severity, finding.key) == ("PK829", "error", ("people", "c", "died"))
    (finding,) = ages_that_can_be(edition_of(GOOD.replace("born: 1990", "born: 1990, died: 2101")))
    assert (finding.severity, finding.message) == ("warning", "C would have died at the age of 111")


def test_who_is_in_the_film_was_alive_when_it_was_shot() -> None:
    dead = GOOD.replace("born: 1990", "born: 1990, died: 2011-09")
    cast = "cast: [{actor: C, source: paper}]\n"
    assert not list(shot_by_the_living(edition_of(dead)))
    assert not list(shot_by_the_living(edition_of(dead.replace("2011-09", "2011-10") + cast)))
    (finding,) = shot_by_the_living(edition_of(dead + cast))
    assert (finding.code, finding.severity, finding.key) == ("PK833", "warning", ("people", "c", "died"))
    assert finding.message == "C died (2011-09) before the film was shot (2011-10-04)"
    assert [place.key for place in finding.others] == [("shoot", "start")]
    seen = cast.replace("C,", "C, character: Himself, description: The poet (archive footage),")
    assert not list(shot_by_the_living(edition_of(dead + seen)))


def test_a_credit_before_birth_is_an_error() -> None:
    (finding,) = ages_that_can_be(edition_of(GOOD.replace("year: 1993", "year: 1989")))
    assert finding.severity == "error"
    assert finding.message == "C was born in 1990 and has a credit in a film of 1989"
    assert [place.key for place in finding.others] == [("people", "c", "born")]


def test_an_award_of_a_film_without_showings_is_held_against_its_year() -> None:
    award = "awards: [{body: A, ceremony_date: %s, category: A, result: won, source: paper}]\n"
    text = KIT.replace("sources:", "  year: {value: 2012, source: paper}\nsources:")
    assert not list(ceremonies_after_the_film(edition_of(text + award % "2012-01")))
    assert len(list(ceremonies_after_the_film(edition_of(text + award % "2011-12-31")))) == 1


def test_an_embargo_that_is_over_is_told_by_the_day_of_the_kit_or_by_that_which_is_asked() -> None:
    late = edition_of(GOOD.replace("date: 2012-05,", "date: 2012-05-18,").replace("2012-05-02", "2012-05-18"))
    (finding,) = embargo_that_is_over(late)
    assert (finding.code, finding.severity, finding.key) == ("PK827", "note", ("kit", "embargo"))
    assert finding.message == "the embargo ended on 2012-05-17, and this is a kit of 2012-05-18"
    assert not list(embargo_that_is_over(edition_of(GOOD), CheckOptions(today=date(2012, 5, 17))))
    assert list(embargo_that_is_over(edition_of(GOOD), CheckOptions(today=date(2012, 5, 18))))
