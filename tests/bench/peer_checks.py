"""What each peer is asked: the checks of `penduduk` that it can express, one peer in a process of its own.

    python3 tests/bench/peer_checks.py PEER FILE LISTS plain|unique|FILE

Prints its seconds and its counts; with a last FILE, it writes the bad rows there and counts them.  Called by peers.py.
"""
import csv
import functools
import json
import sys
import time

EMAIL = r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
PHONE = r"^08[0-9]{8,11}$"
COLUMNS = ("nik", "no_kk", "nama", "jenis_kelamin", "tempat_lahir", "tanggal_lahir", "agama", "status_kawin", "pekerjaan", "kode_wilayah", "npwp",
           "no_hp", "email", "kode_pos")


def module_of(package):
    return {"stdnum": "stdnum.id.nik", "pandera": "pandera.pandas"}.get(package, package)


# --- (file, lists, with uniqueness) -> counts by our codes.  They import inside, because each runs in its own process. ---

def duckdb_table(path, lists, threads):
    """A connection, the rows with what the checks need of them as SQL, and by code what is true of a bad row."""
    import duckdb
    db = duckdb.connect(config={"threads": threads})
    for name in ("agama", "status_kawin", "pekerjaan", "desa", "desa_lama", "kecamatan"):
        db.execute(f"create temp table {name}(v varchar)")
        db.execute(f"insert into {name} select unnest(?)", [lists[name]])
    columns = "{" + ", ".join(f"'{c}': 'varchar'" for c in COLUMNS) + "}"
    table = f"read_csv('{path}', header=true, delim=',', quote='\"', null_padding=true, auto_detect=false, columns={columns})"
    rows = f"""
    t as (select *, length(nik) = 16 and regexp_full_match(nik, '[0-9]+') as digits,
                    try_cast(tanggal_lahir as date) as day, regexp_full_match(tanggal_lahir, '[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}') as iso
             from {table}),
    u as (select *, cast(case when digits then nik[7:8] end as integer) as dd, cast(case when digits then nik[9:10] end as integer) as mm,
                    cast(case when digits then nik[11:12] end as integer) as yy from t),
    w as (select *, coalesce(digits and try_cast(concat('20', nik[11:12], '-', nik[9:10], '-',
                    lpad(cast(case when dd > 40 then dd - 40 else dd end as varchar), 2, '0')) as date) is not null, false) as dated from u)"""
    bad = {
        "field.required": "nik is null", "nik.length": "nik is not null and length(nik) <> 16", "nik.date": "digits and not dated",
        "nik.code": "dated and not (nik[1:6] in (from kecamatan))", "no_kk.character": "not regexp_full_match(no_kk, '[0-9]{16}')",
        "nik_sex.rule": "dated and (jenis_kelamin = 'P') <> (dd > 40)",
        "nik_birth_date.rule": "dated and iso and day is not null and "
                               "(day(day) <> dd - case when dd > 40 then 40 else 0 end or month(day) <> mm or year(day) % 100 <> yy)",
        "field.type": "tanggal_lahir is not null and not (iso and day is not null)", "agama.code": "not (agama in (from agama))",
        "status_perkawinan.code": "not (status_kawin in (from status_kawin))", "pekerjaan.code": "not (pekerjaan in (from pekerjaan))",
        "wilayah.code": "not (kode_wilayah in (from desa)) and not (kode_wilayah in (from desa_lama))",
        "wilayah.superseded": "not (kode_wilayah in (from desa)) and kode_wilayah in (from desa_lama)",
        "npwp16.length": "npwp is not null and not regexp_full_match(npwp, '[0-9]{15,16}')",
        "telepon_seluler.character": f"not regexp_full_match(no_hp, '{PHONE}')", "email.format": f"not regexp_full_match(email, '{EMAIL}')",
        "kode_pos.length": "length(kode_pos) <> 5", "record.structure": "kode_pos is null"}
    return db, rows, bad


def duckdb_counts(path, lists, unique, threads=1):
    db, rows, bad = duckdb_table(path, lists, threads)
    asked = {code: f"count(*) filter (where {what})" for code, what in bad.items()}
    if unique:
        asked["field.unique"] = "count(nik) filter (where dated) - count(distinct nik) filter (where dated)"
    counts = db.execute(f"with {rows} select {', '.join(asked.values())} from w").fetchone()
    return dict(zip(asked, counts))


def duckdb_written(path, lists, out, threads=1):
    db, rows, bad = duckdb_table(path, lists, threads)
    any_bad = " or ".join(f"({what})" for what in bad.values())
    return db.execute(f"copy (with {rows} select {', '.join(COLUMNS)} from w where {any_bad}) to '{out}' (header, delimiter ',')").fetchone()[0]


def polars_counts(path, lists, unique):
    import polars as pl
    c = pl.col
    frame = pl.scan_csv(path, schema={name: pl.String for name in COLUMNS}, truncate_ragged_lines=True)
    digits = c("nik").str.contains(r"^[0-9]{16}$")
    dd = c("nik").str.slice(6, 2).cast(pl.Int32, strict=False)
    mm = c("nik").str.slice(8, 2).cast(pl.Int32, strict=False)
    yy = c("nik").str.slice(10, 2).cast(pl.Int32, strict=False)
    born = pl.concat_str([pl.lit("20"), c("nik").str.slice(10, 2), c("nik").str.slice(8, 2),
                          pl.when(dd > 40).then(dd - 40).otherwise(dd).cast(pl.String).str.zfill(2)]).str.to_date("%Y%m%d", strict=False)
    day = c("tanggal_lahir").str.to_date("%Y-%m-%d", strict=False)
    frame = frame.with_columns(digits=digits, dd=dd, mm=mm, yy=yy, day=day).with_columns(dated=c("digits") & born.is_not_null())
    old = c("kode_wilayah").is_in(lists["desa_lama"])
    new = c("kode_wilayah").is_in(lists["desa"])
    sums = {
        "field.required": c("nik").is_null(), "nik.length": c("nik").str.len_bytes() != 16, "nik.date": c("digits") & ~c("dated"),
        "nik.code": c("dated") & ~c("nik").str.slice(0, 6).is_in(lists["kecamatan"]), "no_kk.character": ~c("no_kk").str.contains(r"^[0-9]{16}$"),
        "nik_sex.rule": c("dated") & ((c("jenis_kelamin") == "P") != (c("dd") > 40)),
        "nik_birth_date.rule": c("dated") & c("day").is_not_null() & ((c("day").dt.day() != c("dd") % 40) | (c("day").dt.month() != c("mm")) |
                                                                     (c("day").dt.year() % 100 != c("yy"))),
        "field.type": c("tanggal_lahir").is_not_null() & c("day").is_null(), "agama.code": ~c("agama").is_in(lists["agama"]),
        "status_perkawinan.code": ~c("status_kawin").is_in(lists["status_kawin"]), "pekerjaan.code": ~c("pekerjaan").is_in(lists["pekerjaan"]),
        "wilayah.code": ~new & ~old, "wilayah.superseded": ~new & old, "npwp16.length": c("npwp").is_not_null() & ~c("npwp").str.contains(r"^[0-9]{15,16}$"),
        "telepon_seluler.character": ~c("no_hp").str.contains(PHONE), "email.format": ~c("email").str.contains(EMAIL),
        "kode_pos.length": c("kode_pos").str.len_bytes() != 5, "record.structure": c("kode_pos").is_null(),
    }
    asked = [expression.sum().alias(name) for name, expression in sums.items()]
    if unique:
        nik = c("nik").filter(c("dated"))
        asked.append((nik.len() - nik.n_unique()).alias("field.unique"))
    row = frame.select(asked).collect(engine="streaming").row(0, named=True)
    return {name: int(value or 0) for name, value in row.items()}


def pandera_counts(path, lists, unique):
    import pandas as pd
    import pandera.pandas as pa
    frame = pd.read_csv(path, dtype=str, keep_default_na=False, na_values=[""])
    day = pd.to_datetime(frame["tanggal_lahir"], format="%Y-%m-%d", errors="coerce")
    known = set(lists["desa"]) | set(lists["desa_lama"])
    check = pa.Check
    # The failures of its own isin and str_matches stand under another name in each version.
    isin = lambda allowed, name: check(lambda s: s.isin(allowed), name=name)
    matches = lambda pattern, name: check(lambda s: s.str.match(pattern), name=name)
    schema = pa.DataFrameSchema({
        "nik": pa.Column(str, [check(lambda s: s.str.len() == 16, name="nik.length")], nullable=False, unique=unique),
        "no_kk": pa.Column(str, matches(r"^[0-9]{16}$", "no_kk.character")),
        "tanggal_lahir": pa.Column(str, check(lambda s: day[s.index].notna(), name="field.type"), nullable=True),
        "agama": pa.Column(str, isin(lists["agama"], "agama.code")),
        "status_kawin": pa.Column(str, isin(lists["status_kawin"], "status_perkawinan.code")),
        "pekerjaan": pa.Column(str, isin(lists["pekerjaan"], "pekerjaan.code")),
        "kode_wilayah": pa.Column(str, [isin(known, "wilayah.code"), isin(lists["desa"], "not current")]),
        "npwp": pa.Column(str, matches(r"^[0-9]{15,16}$", "npwp16.length"), nullable=True),
        "no_hp": pa.Column(str, matches(PHONE, "telepon_seluler.character")),
        "email": pa.Column(str, matches(EMAIL, "email.format")),
        "kode_pos": pa.Column(str, check(lambda s: s.str.len() == 5, name="kode_pos.length"), nullable=False),
    })
    found = {}
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as refused:
        cases = refused.failure_cases
        found = cases.groupby(["column", "check"]).size().to_dict()
    get = lambda column, check: int(found.get((column, check), 0))
    out = {name: get(column, name) for column, name in (
        ("nik", "nik.length"), ("no_kk", "no_kk.character"), ("tanggal_lahir", "field.type"), ("agama", "agama.code"),
        ("status_kawin", "status_perkawinan.code"), ("pekerjaan", "pekerjaan.code"), ("kode_wilayah", "wilayah.code"), ("npwp", "npwp16.length"),
        ("no_hp", "telepon_seluler.character"), ("email", "email.format"), ("kode_pos", "kode_pos.length"))}
    out["field.required"] = get("nik", "not_nullable")
    out["record.structure"] = get("kode_pos", "not_nullable")
    out["wilayah.superseded"] = get("kode_wilayah", "not current") - out["wilayah.code"]
    return out


def frictionless_counts(path, lists, unique):
    import frictionless
    text = lambda name, **constraints: {"name": name, "type": "string", "constraints": constraints}
    fields = [text("nik", required=True, pattern=r"[0-9]{16}", **({"unique": True} if unique else {})), text("no_kk", pattern=r"[0-9]{16}"), text("nama"),
              text("jenis_kelamin", enum=["L", "P"]), text("tempat_lahir"), {"name": "tanggal_lahir", "type": "date"}, text("agama", enum=lists["agama"]),
              text("status_kawin", enum=lists["status_kawin"]), text("pekerjaan", enum=lists["pekerjaan"]), text("kode_wilayah"),
              text("npwp", pattern=r"[0-9]{15,16}"), text("no_hp", pattern=PHONE), text("email", pattern=EMAIL), text("kode_pos", pattern=r"[0-9]{5}")]
    frictionless.system.trusted = True
    report = frictionless.validate(path, schema=frictionless.Schema.from_descriptor({"fields": fields}), limit_errors=10_000_000)
    found = {}
    for kind, field, note in report.flatten(["type", "fieldName", "note"]):
        key = (kind, field, "required" in note)
        found[key] = found.get(key, 0) + 1
    get = lambda kind, field, required=False: found.get((kind, field, required), 0)
    bad = lambda field: get("constraint-error", field)
    out = {"nik.length": bad("nik"), "field.required": get("constraint-error", "nik", True), "no_kk.character": bad("no_kk"),
           "field.type": get("type-error", "tanggal_lahir"), "agama.code": bad("agama"), "status_perkawinan.code": bad("status_kawin"),
           "pekerjaan.code": bad("pekerjaan"), "npwp16.length": bad("npwp"), "telepon_seluler.character": bad("no_hp"), "email.format": bad("email"),
           "kode_pos.length": bad("kode_pos"), "record.structure": get("missing-cell", "kode_pos")}
    return out


def stdnum_counts(path, lists, unique):
    from stdnum.id import nik
    from stdnum.exceptions import InvalidComponent
    counts = {"nik.length": 0, "nik.date": 0}
    with open(path, newline="", encoding="utf-8") as f:
        for record in csv.DictReader(f):
            number = nik.compact(record["nik"])
            if not number:
                continue
            if len(number) != 16 or not number.isdigit():
                counts["nik.length"] += 1
                continue
            try:   # not its validate(): that refuses the provinces founded in 2022
                nik.get_birth_date(number)
            except InvalidComponent:
                counts["nik.date"] += 1
    return counts


PEERS = {  # name -> what is run, its package, and whether it can ask for uniqueness
    "DuckDB, 1 thread": (duckdb_counts, "duckdb", True), "DuckDB, 2 threads": (functools.partial(duckdb_counts, threads=2), "duckdb", True), "Polars": (polars_counts, "polars", True),
    "Pandera": (pandera_counts, "pandera", False), "Frictionless": (frictionless_counts, "frictionless", False),
    "python-stdnum, NIK alone": (stdnum_counts, "stdnum", False)}

WRITERS = {"DuckDB, 1 thread": duckdb_written, "DuckDB, 2 threads": functools.partial(duckdb_written, threads=2)}   # (file, lists, where to) -> rows written


def run_one(name, path, lists, what):
    """Time of the work alone: starting Python and importing is given to the peer for nothing.  `what` is a mode, or the file to write bad rows to."""
    work, module, _ = PEERS[name]
    __import__(module_of(module))
    with open(lists, encoding="utf-8") as f:
        lists = json.load(f)
    wall, cpu = time.perf_counter(), time.process_time()
    counts = work(path, lists, what == "unique") if what in ("plain", "unique") else WRITERS[name](path, lists, what)
    print(json.dumps({"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu, "counts": counts}))


if __name__ == "__main__":
    run_one(*sys.argv[1:])
