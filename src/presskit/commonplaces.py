"""Names that every reader knows, so that no kit has to say where they come from.

A short list on purpose: eras, wars, seas, parts of the world, movements, faiths and feasts. Countries, towns and
people whom a kit can be wrong about are none of them. What is listed here is never asked for, and never checked.
"""

_PLACES = (
    "Europe, European, Africa, African, Asia, Asian, South America, North America, Latin America, Latin American"
    ", Atlantic, Pacific, Mediterranean, Baltic, Adriatic, Aegean, Caribbean, Arctic, Antarctic, Antarctica"
    ", North Sea, Black Sea, Red Sea, Dead Sea, Baltic Sea, Caspian Sea, South Seas, Indian Ocean, Atlantic Ocean"
    ", Pacific Ocean, Middle East, Far East, Near East, Balkans, Balkan, Scandinavia, Scandinavian, Sahara, Alps"
    ", Alpine, North Pole, South Pole, Equator, Earth, Moon, Mars, Milky Way, Eastern Bloc, Iron Curtain, Third World"
)
_TIMES = (
    "Antiquity, Middle Ages, Renaissance, Baroque, Enlightenment, Romantic, Victorian, Edwardian, Belle Époque"
    ", Stone Age, Bronze Age, Iron Age, Ice Age, Industrial Revolution, French Revolution, Russian Revolution"
    ", October Revolution, Great Depression, First World War, Second World War, World War, World War I, World War II"
    ", Great War, Roaring Twenties, Swinging Sixties, Gilded Age"
    ", Civil War, Cold War, Vietnam War, Gulf War, Korean War, Holocaust, Prohibition"
)
_MOVEMENTS = (
    "Surrealist, Surrealism, Expressionist, Expressionism, Impressionist, Impressionism, Cubist, Cubism, Dada, Dadaist"
    ", Romanticism, Gothic, Modernism, Modernist, Futurist, Futurism, Bauhaus, Art Deco, Art Nouveau, Pop Art"
    ", New Wave, Nouvelle Vague, Neorealism, Neorealist, New Hollywood, Hollywood, Bollywood, Western, Marxist, Marxism"
    ", Communist, Communism, Socialist, Nazi, Third Reich, Hitler, Fascist, Bolshevik, Freudian, Jazz Age"
)
_FAITHS_AND_FEASTS = (
    "God, Bible, Biblical, Christ, Jesus, Christianity, Catholic, Protestant, Jew, Jewish, Judaism, Muslim"
    ", Islam, Islamic, Buddhist, Buddhism, Hindu, Hinduism, Quran, Koran, Torah, Satan, Devil"
    ", Christmas, Christmas Eve, Easter, Good Friday, Lent, Passover, Ramadan, Hanukkah, Halloween, Thanksgiving"
    ", New Year, New Year Eve, New Year Day, Boxing Day, Valentine Day, Mother Day, Father Day, All Saints Day"
    ", Labour Day, Labor Day, Bastille Day, Independence Day"
)
_ELSE = "Internet, Web, Latin, Gypsy, Roma, Romani, Cyrillic, Braille, Morse, Celsius, Fahrenheit"

KNOWN = frozenset(
    name.casefold() for names in (_PLACES, _TIMES, _MOVEMENTS, _FAITHS_AND_FEASTS, _ELSE) for name in names.split(", ")
)
"""In small letters, as the values of names are written: of several the one, and without ``’s``."""

_OFFICES = (
    "king, queen, prince, princess, emperor, empress, kaiser, tsar, duke, duchess, count, countess, baron, knight"
    ", pope, cardinal, archbishop, bishop, president, minister, chancellor, governor, mayor, judge, captain, colonel"
    ", general, major, sergeant, doctor, professor"
)
_INSTITUTIONS = (
    "crown, throne, church, senate, congress, parliament, government, state, republic, empire, constitution, party"
    ", court, jury, law, army, navy, marines, police, press, revolution, resistance, occupation, liberation, depression"
)
_HEAVEN_AND_EARTH = (
    "heaven, hell, paradise, purgatory, devil, angel, fate, cross, gospel, scripture, trinity, virgin, saviour, lord"
    ", almighty, mass, north, south, east, west, continent, orient"
)
COMMON = frozenset(f"{_OFFICES}, {_INSTITUTIONS}, {_HEAVEN_AND_EARTH}".split(", "))
"""Common nouns that many writers give a capital, in small letters: “the King”, “his Church”."""

PLAIN_COMMON = frozenset(
    ["mass", "heaven", "hell", "paradise", "purgatory", "scripture", "church", "court", "parliament", "congress"]
)
"""Those of them that stand without an article after a preposition: “in Hell”, “to Mass”."""

COMPOUNDS = frozenset(
    [
        *("venus flytrap", "achilles heel", "achilles tendon", "molotov cocktail", "morse code", "ferris wheel"),
        *("french window", "french door", "french fries", "french horn", "french kiss", "dutch courage", "dutch angle"),
        *("venetian blind", "persian carpet", "persian rug", "persian cat", "siamese cat", "siamese twins"),
        *("russian roulette", "russian doll", "trojan horse", "turkish bath", "turkish delight", "chinese lantern"),
        *("chinese whispers", "swiss army", "danish pastry", "brussels sprouts", "bunsen burner", "geiger counter"),
        *("petri dish", "freudian slip", "oedipus complex", "pandora box", "panama hat", "wellington boots"),
        *("manila envelope", "guinea pig", "great dane", "german shepherd", "english breakfast", "irish coffee"),
        *("faraday cage", "doppler effect", "caesarean section", "parkinson disease"),
    ]
)
"""Ordinary things called after somebody or some place: the name, then the word after it, in small letters."""
