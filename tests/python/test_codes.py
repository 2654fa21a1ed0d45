"""Code lists through time."""

import datetime

import pytest
import spbe


@pytest.fixture(scope="module")
def wilayah():
    return spbe.codes("wilayah")


def test_a_code_on_a_day(wilayah):
    record = wilayah.on("2022-07-01")["92.71"]
    assert (record.code, record.name, record.level, record.parent) == ("92.71", "Kota Sorong", 2, "92")
    assert record.valid_to == datetime.date(2022, 11, 9) or record.valid_to > datetime.date(2022, 7, 1)
    assert wilayah.on(datetime.date(2022, 7, 1))["92.71"] == record
    assert wilayah.on("2022-07-01")["9271"] == record


def test_a_code_that_is_gone(wilayah):
    now = wilayah.on("2025-05-01")
    with pytest.raises(KeyError, match="96.71"):
        now["92.71"]
    assert "92.71" not in now and "92.71" in wilayah and now.get("92.71") is None
    assert wilayah.successors("92.71") == ["96.71"]
    assert now.successors("92.71") == ["96.71"]
    assert now["96.71"].name == "Kota Sorong"


def test_history(wilayah):
    spells = wilayah.history("92.71")
    assert spells and all(spell.code == "92.71" for spell in spells)
    changes = [change for spell in spells for change in spell.changes]
    assert any("96.71" in change.to_codes for change in changes)
    assert all(isinstance(change.on, (datetime.date, type(None))) for change in changes)
    assert wilayah.spells("92.71")[-1].changes == ()
    assert wilayah["92.71"].code == "92.71"


@pytest.mark.parametrize("code", ["99.99", "", "x", "31.71.01.1001.1", "\0", "\ud800", "9" * 5000])
def test_unknown_codes_are_key_errors(wilayah, code):
    for ask in (wilayah.on("2025-05-01").__getitem__, wilayah.__getitem__, wilayah.history, wilayah.spells, wilayah.successors, wilayah.children):
        with pytest.raises(KeyError):
            ask(code)
    assert code not in wilayah and code not in wilayah.on()


@pytest.mark.parametrize("code", [None, 3, 31.71, b"31.71", ["31.71"]])
def test_a_code_that_is_no_text_is_a_key_error(wilayah, code):
    for ask in (wilayah.on("2025-05-01").__getitem__, wilayah.__getitem__, wilayah.history, wilayah.spells, wilayah.successors, spbe.codes):
        with pytest.raises(KeyError):
            ask(code)
    assert code not in wilayah and code not in wilayah.on() and wilayah.on().find_name(code) is None


def test_a_moment_is_its_day(wilayah):
    on = wilayah.on(datetime.datetime(2022, 7, 1, 13))
    assert type(on.day) is datetime.date and "13:00" not in repr(on) and on == wilayah.on("2022-07-01")


def test_before_the_first_edition_nothing_is_known():
    with pytest.raises(KeyError):
        spbe.codes("wilayah").on("1990-01-01")["99.71"]


def test_children(wilayah):
    today = wilayah.on("2025-05-01")
    provinces = today.children()
    assert len(provinces) == 38 and all(record.level == 1 for record in provinces)
    assert "31.71" in [record.code for record in today.children("31")]


def test_a_day_is_a_mapping(wilayah):
    day = spbe.codes("agama").on()
    assert len(day) == len(list(day)) == len(day.values()) == len(day.items()) > 5
    assert all(code in day and day[code] == record for code, record in day.items())
    assert len(wilayah) > len(wilayah.on("2025-05-01")) > 80_000
    assert "31.71" in set(wilayah)


def test_names():
    agama = spbe.codes("agama").on()
    assert agama.find_name("islam") == agama.find_name("ISLAM") is not None
    assert agama.find_name("tidak ada nama begini") is None


def test_every_list_opens_and_tells_about_itself():
    assert {
        "agama", "agama_bkn", "akun_daerah", "aset_desa", "bagian_anggaran", "bank_kliring", "cltn_tugas_belajar", "dapodik_akreditasi",
        "dapodik_alat_transportasi", "dapodik_bentuk_pendidikan", "dapodik_jabatan_tugas_ptk", "dapodik_jenis_keluar",
        "dapodik_jenis_lembaga", "dapodik_jenis_pendaftaran", "dapodik_jenis_prasarana", "dapodik_jenis_ptk", "dapodik_jenis_rombel",
        "dapodik_jenis_sertifikasi", "dapodik_jenis_tinggal", "dapodik_jenjang_kepengawasan", "dapodik_jenjang_pendidikan",
        "dapodik_lembaga_pengangkat", "dapodik_pekerjaan", "dapodik_penghasilan", "dapodik_status_keaktifan",
        "dapodik_status_kepegawaian", "dapodik_status_kepemilikan", "dapodik_sumber_gaji", "dapodik_tingkat_pendidikan",
        "dapodik_waktu_penyelenggaraan", "derajat_kecepatan_naskah", "eselon", "fungsi_apbd", "fungsi_apbn", "golongan_darah",
        "golongan_pppk", "hari_libur", "hs_bab", "instansi_bkn", "jabatan_fungsional", "jenis_diklat", "jenis_hukuman_disiplin",
        "jenis_jabatan", "jenis_jabatan_uu", "jenis_kelamin", "jenis_kenaikan_pangkat", "jenis_pegawai", "jenis_pemberhentian",
        "jenis_pengadaan", "jenis_pensiun", "jenis_riwayat", "jenjang_jabatan_fungsional", "kap_kjs", "kbji2014", "kbli2020", "kbli2025",
        "kedudukan_hukum", "kegiatan_apbdes", "kewarganegaraan", "klasifikasi_arsip", "klasifikasi_keamanan_arsip",
        "klasifikasi_surat_2012", "klpd_lkpp", "klu_djp", "kode_area_telepon", "kpp", "latihan_struktural", "pangkat_pns", "pekerjaan",
        "pendidikan", "penyandang_cacat", "prefix_seluler", "raa", "rab", "rad", "ragam_disabilitas", "rai", "rak", "ral", "sds", "shdk", "spm",
        "status_kawin_bkn", "status_perkawinan", "sumber_dana", "tingkat_pendidikan", "tnkb", "urusan_kabkota", "urusan_provinsi",
        "wilayah",
    } <= set(spbe.lists())
    for id in spbe.lists():
        codes = spbe.codes(id)
        assert codes.id == id and codes.digest and codes.info["id"] == id and codes.describe("en")["title"]
        ended = id == "klasifikasi_surat_2012"  # a list that another took over from holds nothing today
        assert (len(codes.on()) == 0) == ended and len(codes.on("2020-01-01" if ended else None)) > 0
    with pytest.raises(KeyError, match="known are .*wilayah"):
        spbe.codes("wilayahh")


def test_arrow_export(wilayah):
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table(wilayah.on("2025-05-01"))
    assert table.column_names == ["code", "name", "level", "parent", "valid_from", "valid_to", "basis"]
    assert table.num_rows == len(wilayah.on("2025-05-01"))
    row = table.slice(table["code"].to_pylist().index("96.71"), 1).to_pylist()[0]
    assert spbe.Record(**row) == wilayah.on("2025-05-01")["96.71"]
    assert pyarrow.table(wilayah).num_rows == wilayah.info["records"]


def test_what_a_code_was_and_what_it_lies_in():
    wilayah = spbe.codes("wilayah")
    assert wilayah.predecessors("96.71") == ["92.71"] and wilayah.predecessors("92.71") == []
    assert wilayah.predecessors("9671", "2016-01-01") == ["92.71"] and wilayah.predecessors("96.71", "2026-01-01") == []
    merged = next(code for code in ("94.03.22", "94.03.24") if wilayah.predecessors(code))
    assert wilayah.predecessors(merged, on="2022-02-14") == ["91.08.33"]
    assert [record.code for record in wilayah.ancestors("31.71.01.1001")] == ["31.71.01", "31.71", "31"]
    assert wilayah.ancestors("31") == []
    change = wilayah.history("92.71")[-1].changes[0]
    assert change.from_codes == ["92.71"] and change.to_codes == ["96.71"]
    assert [c.from_codes for r in wilayah.history("93") for c in r.changes if c.kind == "create"] in ([], [[]])
    with pytest.raises(KeyError):
        wilayah.predecessors("zz")
    with pytest.raises(KeyError):
        wilayah.ancestors("zz")
