"""What the values of a type are made of: parts in their order, and the forms that their digits are spread over."""

from .korea import business_digit, corporate_digit, older_foreigner_digit, resident_digit
from .money_and_business import BANKS_OF_THE_VENDOR_ONLY
from .parts import (
    Part,
    always,
    birth_of_nik,
    computed,
    date_part,
    digits_before_x,
    from_list,
    in_order,
    isbn13_digit,
    luhn_digit,
    modulo11_sign,
    number,
    of_length,
    one_of,
    region,
    some_digits,
)
from .text_and_shape import DIGITS, SEPARATORS

NIK = [region(6), birth_of_nik(), number(4, 1, 9999)]
NPWP15 = [some_digits(2), some_digits(6), computed(luhn_digit, *DIGITS), some_digits(3), some_digits(3)]
NPWP16 = [always("0", "1", "2", "9", ""), *NPWP15]
PLACE = some_digits(6)
PNS_APPOINTED = Part(
    lambda rng, world, before: f"{rng.randint(1975, 2026)}{rng.randint(1, 12):02}",
    "194501 194412 202712 202801 200113 200100 200099 200002 200112 000001 197501 202611 202612 202600".split(),
)
PPPK_YEAR = number(4, 2019, 2027, "2020", "1999", "2001")
SEX_AND_SERIAL = [one_of(["1", "2"], "0", "3", "9"), number(3, 1, 999)]
PROVINCE = from_list(lambda world: of_length(world.wilayah, 2), *"00 20 70 90 91 92 93 94 95 96 97 98 99 9".split())
REGENCY = number(2, 1, 69, "00", "70", "71", "99")

BIRTH_IN_KOREA = date_part("{yy:02}{month:02}{day:02}", "201004", "201005", "201006", "261124", "261125", "000229", "990101")

# Every layout is a list of parts that are written one after another, then spread over one of the type's forms.
LAYOUTS = {
    "nik": [NIK],
    "no_kk": [[region(6), date_part("{day:02}{month:02}{yy:02}", "410124", "710124", "400124", "010127", "241127", first_year=2000),
        number(4, 1, 9999)]],
    "npwp15": [NPWP15],
    "npwp16": [NPWP16, NIK],
    "nitku": [[*NPWP16, PLACE], [*NIK, PLACE]],
    "nip_pns": [[date_part("{year:04}{month:02}{day:02}"), PNS_APPOINTED, *SEX_AND_SERIAL]],
    "nip_pppk": [
        [date_part("{year:04}{month:02}{day:02}", first_year=1950), PPPK_YEAR, always("2", "0", "1", "3", "9"), number(1, 1, 9),
            *SEX_AND_SERIAL],
    ],
    "nip_lama": [[some_digits(9)]],
    "nrp_polri": [[some_digits(2), number(2, 1, 12), number(4, 1, 9999)]],
    "nib_oss": [[some_digits(13)]],
    "nib_bidang": [[some_digits(8), some_digits(5)], [some_digits(4), some_digits(9), some_digits(1)]],
    "nop": [[PROVINCE, some_digits(8), some_digits(7), one_of(["0", "7", "9"], "1", "")]],
    "nisn": [[some_digits(10)]],
    "npsn": [[number(1, 1, 9), some_digits(7)]],
    "nuptk": [[some_digits(16)]],
    "nidn": [[some_digits(10)]],
    "bpjs_kesehatan": [[always("000", "001", "999"), some_digits(10)]],
    "kpj": [[some_digits(11)]],
    "sep_bpjs": [
        [
            some_digits(4), one_of(["U", "R", "P", "7"], "u", "-", ""), some_digits(3), number(2, 1, 12), some_digits(2),
            always("V", "A", "v", "0", ""), number(6, 1, 999999),
        ],
    ],
    "kode_faskes_bpjs": [[some_digits(4), one_of(["U", "R", "7"], "u", "-", ""), some_digits(3)]],
    "kode_rs": [[some_digits(4), some_digits(3)]],
    "kfa": [[one_of(["91", "92", "93", "94"], "00"), some_digits(6)]],
    "ihs_pasien": [[always("P", "p", "A", "", "PP"), some_digits(11)]],
    "ihs_nakes": [[some_digits(11)]],
    "bpom_pangan": [
        [one_of(["MD", "ML"], "MF", "M", "", "md", "Ml", "LM"), one_of(["", " "], "  ", "-", "."), some_digits(12)],
        [one_of(["MD", "ML"], "SD", "mD"), one_of(["", " "], "  "), some_digits(15)],
        [one_of(["MD", "ML"], "md"), one_of(["", " "]), some_digits(13)],
    ],
    "paspor": [[one_of(list("ABCEXSD"), "F", "Z", "a", "f", "0", "", "AB"), some_digits(7)]],
    "sim": [[some_digits(2), number(2, 1, 12), some_digits(4), number(4, 1, 9999)], [some_digits(14)], NIK],
    "nrkb": [
        [
            from_list(lambda world: world.plate_areas, "I", "XX", "DX", "PG", "RI", "CD", "", "ABC", "b", "O", "Q"),
            one_of(["", " "], "  ", "-", "."),
            one_of(["1", "12", "123", "1234", "9999"], "0", "01", "0001", "12345", "00000", ""),
            one_of(["", " "], "  ", "-"),
            one_of(["A", "AB", "ABC", "O"], "ABCD", "abc", "A B", "A1", ""),
        ],
        [always("RI", "ri", "R"), one_of(["", " "], "  "), one_of(["1", "42", "123"], "0", "01", "1234", "12345", "")],
        [
            one_of(["CD", "CC", "CH"], "cd", "CE"), one_of(["", " "], "  "), one_of(["12", "123"], "1", "1234", "00", "012"), one_of([" "],
                "  "),
            one_of(["1", "12", "123", "1234"], "0", "01", "12345", ""),
        ],
    ],
    "telepon_seluler": [
        [
            one_of(["+62", "62", "0", "+62 ", "62-", "0 "], "+65", "+", "", "+620", "620", "0062", "(0", "+0", "6"),
            one_of(["81", "82", "83", "85", "87", "88", "89"], "80", "84", "86", "21", "08", "9", "8"),
            some_digits(2),
            one_of(["", "-", " "], "--", "- ", ".", "/", "("),
            one_of(["12345", "0000", "123456", "12345678"], "1234", "123456789", "1", ""),
        ],
    ],
    "telepon_tetap": [
        [
            from_list(lambda world: world.phone_areas, "020", "0219", "0810", "01", "0", "0999", "021", "022", "024", "061", "0361"),
            one_of(["", "-", " "], "--", ".", "/", ")", " - "),
            one_of(["12345", "1234567", "12345678", "8350-123"], "1234", "123456", "123456789", "1", ""),
        ],
        [
            one_of(["+62", "62", "+62 ", "62-"], "+65 ", "+62 0", "62 0", "+", "6"),
            Part(lambda rng, world, before: rng.choice(in_order(world.phone_areas))[1:], ["21", "22", "24", "61", "20", "361", "812", "8",
                ""]),
            one_of(["", "-", " "], "--", "."),
            one_of(["12345", "1234567", "12345678"], "1234", "123456789", ""),
        ],
        [
            Part(
                lambda rng, world, before: "(" + rng.choice(in_order(world.phone_areas)) + ")",
                ["(021)", "(0361)", "(21)", "(0)", "(02)", "(02134)", "(0218)", "(0812)", "((021)", "()", "(999)", "021)", "(021",
                    "(0 21)"],
            ),
            one_of(["", " "], "  ", "-", "."),
            one_of(["1234567", "12345678", "835-0123"], "12345", "1234", "123456789", "(1234567)", ""),
        ],
    ],
    "email": [
        [
            one_of(["staf", "a", "kepala.dinas", "a+b", "o'brien", "x" * 64, "A.B-C_D", "{}|~^`"], "", ".a", "a.", "a..b", "a b", "x" * 65,
                "a,b", '"a"', "a@b"),
            always("@", "", "@@", " @ "),
            one_of(["", "kpu.", "a-b.", "b" * 63 + ".", "1.", "X."], "-a.", "a-.", "b" * 64 + ".", ".", "a..", "a_b.",
                ("b" * 61 + ".") * 3, ("b" * 62 + ".") * 3),
            one_of(["contoh.id", "go.id", "Contoh.ID", "x.co"], "id", "contoh.i", "contoh.1d", "contoh.", "contoh.i-d", "a." + "i" * 63,
                "a." + "i" * 64, ""),
        ],
    ],
    "kode_pos": [[number(1, 1, 9), some_digits(4)]],
    "kode_wilayah": [[region(2)], [region(4)], [region(6)], [region(10)], [region(6), some_digits(4)]],
    "kode_bps": [[PROVINCE], [PROVINCE, REGENCY], [PROVINCE, REGENCY, some_digits(3)], [PROVINCE, REGENCY, some_digits(3), some_digits(3)]],
    "kode_satker": [[some_digits(6)]],
    "kode_bank": [[from_list(lambda world: world.banks, "000", "999", "001", *BANKS_OF_THE_VENDOR_ONLY)], [some_digits(3)]],
    "bic_id": [
        [
            one_of(["BMRI", "CENA"], "CEN1", "cena", "CEN", "0ENA"), always("ID", "SG", "Id", "I1", "id"),
            one_of(["JA", "J1", "01"], "ja", "J", "J-"), one_of(["", "XXX", "1A0"], "X", "XX", "xxx", "XXXX"),
        ],
    ],
    "nmid": [[always("ID", "id", "iD", "I", "", "IDN", "SG"), some_digits(13)]],
    "kbli2020": [[from_list(lambda world: world.kbli2020, "00000", "99999", "01271", "1111")], [from_list(lambda world: world.kbli2025)],
        [some_digits(5)]],
    "kbli2025": [[from_list(lambda world: world.kbli2025, "00000", "99999", "01119", "1111")], [from_list(lambda world: world.kbli2020)],
        [some_digits(5)]],
    "kbji": [[some_digits(4)]],
    "isbn": [
        [one_of(["978", "979"], "977", "980", "078", "000"), one_of(["602", "623", "634", "979"], "0", "000"), some_digits(6),
            computed(isbn13_digit, *DIGITS, "X", "x")],
        [some_digits(9), computed(modulo11_sign, *DIGITS, "X", "x", "")],
        [digits_before_x(9), always("X", "x")],
    ],
    "issn": [[some_digits(7), computed(modulo11_sign, *DIGITS, "X", "x", "")], [digits_before_x(7), always("X", "x")]],
    "kr_rrn": [[BIRTH_IN_KOREA, one_of(list("1234"), *"567890", ""), some_digits(5), computed(resident_digit, *DIGITS, "")]],
    "kr_arn": [
        [BIRTH_IN_KOREA, one_of(list("5678"), *"123490"), some_digits(5), computed(resident_digit, *DIGITS, "")],
        [BIRTH_IN_KOREA, one_of(list("5678"), *"123490"), some_digits(5), computed(older_foreigner_digit, *DIGITS)],
    ],
    "kr_brn": [[number(3, 101, 999, "102", "000"), number(2, 1, 99), number(4, 1, 9999), computed(business_digit, *DIGITS, "")]],
    "kr_crn": [[some_digits(4), some_digits(2), some_digits(6), computed(corporate_digit, *DIGITS, "")]],
    "tanggal": [
        [date_part("{year:04}-{month:02}-{day:02}", "2024-2-9", "24-02-09", "2024/02/09", "2024-02/09")],
        [date_part("{day:02}-{month:02}-{year:04}", "9-2-2024", "09-02-24", "09-02/2024", "09.02.2024")],
        [date_part("{day:02}/{month:02}/{year:04}", "09/02-2024", "9/2/2024")],
        [
            number(2, 1, 31, "1", "9", "0", "29", "30", "001", ""),
            one_of([" "], "  ", "-", ""),
            one_of(
                [
                    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
                        "Desember", "Jan",
                    "Feb", "Mar", "Apr", "Jun", "Jul", "Agu", "Agt", "Ags", "Sep", "Okt", "Nov", "Des", "Pebruari", "Nopember", "MEI",
                        "agustus", "dEs",
                ],
                "August", "Sept", "Nop", "Peb", "Agst", "Dec", "Okt.", "Marets", "Ja", "II", "",
            ),
            one_of([" "], "  ", "-", ""),
            number(4, 1900, 2030, "0000", "0001", "2024", "2023", "24", "20245", ""),
        ],
    ],
    "tahun_anggaran": [[number(4, 1945, 2100, "0000", "1999/2000")]],
    "rupiah": [
        [
            one_of(["", "-"], "--", "+", "- "),
            one_of(["", "Rp", "Rp ", "Rp.", "Rp. ", "IDR "], "RP", "rp ", "idr ", "Idr ", "IDR", "Rp  ", "$", "Rp-", "rP. "),
            one_of(["0", "1", "999", "1000", "1.000", "12.345.678", "1000000", "123456789012", "100.000"], "00", "01", "0.100", "001.000",
                "1.00", "1.0000", "1000.000",
                "1,000", "1 000", ".100", "1.", "", "10.00.000"),
            one_of(["", ",00", ",50", ",-"], ",0", ",000", ",", ".00", "-", ",--", ",5-"),
        ],
    ],
    "koordinat": [
        [
            one_of(["-6.175392", "5.9000", "0.0", "-0.5", "-11.1", "6.2", "00.5", "-11.1000000000"], "6.2000000001", "-11.1000000001",
                "6.3", "-11.2", "-95.0", "106.8", "6",
                "6.", ".5", "+6.1", "1e0", "6,1", "6.12345678901", "--6.1", ""),
            one_of([",", ", "], ",  ", ";", " ", " ,", ""),
            one_of(["106.827153", "95.2100", "141.1", "94.9", "094.9", "140.99"], "141.1000000001", "94.8999999999", "94.8", "141.2",
                "-106.8", "181.0", "0.0", "106", "1066.1",
                "106,8", "106.12345678901", "+106.8", ""),
        ],
    ],
    "nomor_surat": [
        [
            one_of(["000.8.3.3", "B-123", "S-987", "UM 0201-Mn", "18"], "", " ", "A", "a;b", "A.B", "#1", "(1)"),
            always("/", "//", " / ", "-", "", "/ ", " /"),
            one_of(["15", "ND", "HM.01/11", "Setjen/KP.07.6/04"], "", "A", "A,B", "A/", "/A", "A  B"),
            one_of(["/OR", "/2026", "/XI/2026", ""], "/", "/ ", " /1", "/&"),
        ],
    ],
}  # fmt: skip

# The forms that digits are spread over: those that the sheet accepts, and some that people write besides. Types of other kinds than
# digits are written as they are built.
FORMS = {
    "nik": (["16"], ["6.6.4", "4 4 4 4", "2.2.2.6.4", "6-6-4"]),
    "no_kk": (["16"], ["6 6 4", "4 4 4 4"]),
    "npwp15": (["15", "2.3.3.1-3.3"], ["2.3.3.1.3.3", "2 3 3 1-3 3", "9-3.3", "2.3.3-1.3.3"]),
    "npwp16": (["16"], ["3.3.3.1-3.3", "4 4 4 4"]),
    "nitku": (["22"], ["16-6", "16 6", "2.3.3.1-3.3"]),
    "nip_pns": (["18", "8 6 1 3"], ["8.6.1.3", "8-6-1-3", "8 6 2 2", "8 4 2 1 3"]),
    "nip_pppk": (["18", "8 6 1 3"], ["8 4 2 1 3", "8.6.1.3"]),
    "nip_lama": (["9"], ["3 3 3", "3-6"]),
    "nrp_polri": (["8"], ["4 4", "2.2.4"]),
    "nib_oss": (["13"], ["4-9"]),
    "nib_bidang": (["13", "2.2.2.2.5", "14"], ["2.2.2.2-5", "2.2.9.1", "2.2.2.2.6"]),
    "nop": (["18", "2.2.3.3.3-4.1", "2.2.3.3.3.4.1"], ["2-2-3-3-3-4-1", "2.2.3.3.4-3.1", "2 2 3 3 3 4 1"]),
    "nisn": (["10"], ["3 7"]),
    "npsn": (["8"], ["1-7"]),
    "nuptk": (["16"], ["4 4 4 4"]),
    "nidn": (["10"], ["2-8"]),
    "bpjs_kesehatan": (["13"], ["3-10"]),
    "kpj": (["11"], ["2-9"]),
    "kode_rs": (["7"], ["4-3"]),
    "kfa": (["8"], ["2.6"]),
    "ihs_nakes": (["11"], ["4-7"]),
    "sim": (["16"], ["4-4-6", "4-4-4", "4 4 6"]),
    "kode_pos": (["5"], ["2-3"]),
    "kode_wilayah": (["10", "2.2.2.4"], ["2-2-2-4", "2.4.4", "2.2.6", "2/2/2/4"]),
    "kode_bps": (["10"], ["2.2.3.3", "2-2-3-3"]),
    "kode_satker": (["6"], ["4-2"]),
    "kode_bank": (["3"], ["1-2"]),
    "kbli2020": (["5"], ["2.3"]),
    "kbli2025": (["5"], ["2.3"]),
    "kbji": (["4"], ["2.2"]),
    "isbn": (["13", "3-3-4-2-1", "3 3 4 2 1", "3-3-3-1"], ["3--3-4-2-1", "3-3.4-2-1", "1-1-1-1-1-1-1-1-1-1-1-1-1", "2-2", "3/9/1"]),
    "issn": (["4-4", "8"], ["4 4", "4--4", "4.4"]),
    "tahun_anggaran": (["4"], ["2-2"]),
    "kr_rrn": (["13", "6-7"], ["6 7", "6.7", "7-6"]),
    "kr_arn": (["13", "6-7"], ["6 7", "6.7", "7-6"]),
    "kr_brn": (["10", "3-2-5"], ["3 2 5", "3-7", "3-2-4-1", "3.2.5"]),
    "kr_crn": (["13", "6-7"], ["6 7", "4-2-7", "4-9"]),
}

LETTERS_TOO = DIGITS * 2 + "ABDIVPRUXabdivprux"
ALPHABETS = {
    "email": "ab1@@..-_+ ",
    "rupiah": "RpIDR 0123..,,--",
    "koordinat": "0123456789..,,- ",
    "tanggal": "0123456789--// JanMei",
    "nomor_surat": "ab1/./- A",
    "nrkb": "ABDKRIC1230 ",
    "bpom_pangan": "MDL 0123456789",
    "paspor": LETTERS_TOO,
    "bic_id": "ABCDIDIDJ01ab",
    "kode_faskes_bpjs": LETTERS_TOO,
    "sep_bpjs": LETTERS_TOO + "VVV",
    "ihs_pasien": "PPp0123456789",
    "nmid": "IDIDi0123456789",
    "isbn": DIGITS * 2 + "X-- 978",
    "issn": DIGITS * 2 + "X-x",
    "telepon_seluler": DIGITS + "0628+- ",
    "telepon_tetap": DIGITS + "0621+- ()",
    "qris": DIGITS + "00020163ID ",
}


def alphabet(type):
    return ALPHABETS.get(type, DIGITS * 2 + SEPARATORS)
