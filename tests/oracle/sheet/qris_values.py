"""Payloads of QRIS to try: tags with their lengths, and a check sum that fits."""

from .money_and_business import crc_of

MERCHANT = "0016ID.CO.CONTOH.WWW0118936009999999999987"
QRIS_TAGS = [
    ("00", ["01"], ["02", "", "1"]),
    ("01", ["11", "12"], ["", "13"]),
    ("26", [MERCHANT], ["", "X", MERCHANT + "é", "9" * 99]),
    ("51", ["0014ID.CO.QRIS.WWW0215ID1099999999987"], ["?"]),
    ("52", ["4549", "0000"], ["", "45490"]),
    ("53", ["360"], ["361", "36", "", "3600"]),
    ("58", ["ID"], ["SG", "id", "", "IDN"]),
    ("59", ["TOKO CONTOH", "A"], ["", "toko contoh", " ", "6304ABCD"]),
    ("60", ["JAKARTA"], ["", "Jakarta"]),
]


def qris(rng, parts_at_limits):
    """Tags with their lengths; at a limit a text, the head of a tag, the order, or the check sum is odd, and the sum fits the rest."""
    odd = rng.choice(["text", "head", "order", "sum", "end"]) if parts_at_limits else ""
    tags = [(tag, rng.choice(usual)) for tag, usual, _ in QRIS_TAGS]
    if odd == "text":
        place = rng.randrange(len(tags))
        tags[place] = (tags[place][0], rng.choice(QRIS_TAGS[place][2]))
    if odd == "order":
        place = rng.randrange(1, len(tags))
        tags = rng.choice([tags[:place] + tags[place + 1 :], tags[:1] + tags[1:][::-1], tags[:place]])
    texts = [f"{tag}{len(text):02}{text}" for tag, text in tags]
    if odd == "head":
        place = rng.randrange(len(texts))
        texts[place] = rng.choice(["", "A", "1"]) + texts[place][:2] + rng.choice(["00", "99", "1", "0A", "03"]) + texts[place][4:]
    body = "".join(texts) + "6304"
    crc = crc_of(body)
    if odd == "sum":
        crc = rng.choice([crc.lower(), crc.swapcase(), crc[:3], crc[::-1], "0000", "ZZZZ", ""])
    if odd == "end":
        crc += rng.choice(["0", "00", "0000", "630400", "9900", "A", f"6304{crc}"])
    return body + crc
