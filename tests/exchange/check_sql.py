"""SQL: lexed to the last quote, then run by sqlite, which knows all of it but SET and COMMENT; with the constraints on."""
import re
import sqlite3

from exports import cases, export, records, same

TOKEN = re.compile(r"""'(?:[^']|'')*' | "(?:[^"]|"")*" | [A-Za-z_]+ | \d+ | [(),;.<=] | \s+""", re.X)


def statements(text):
    """Split at the semicolons outside of quotes; fails where a byte belongs to no token."""
    at, begun, out = 0, 0, []
    while at < len(text):
        token = TOKEN.match(text, at)
        if token is None:
            raise SystemExit(f"not SQL: {text[at:at + 80]!r}")
        at = token.end()
        if token.group() == ";":
            out.append(text[begun:at].strip())
            begun = at
    same("rest after the last semicolon", "", text[begun:].strip())
    return out


def check(name, day):
    parts = statements(export(name, "sql", day))
    same(f"frame of {name}", ("BEGIN;", "COMMIT;"), (parts[0], parts[-1]))
    base = sqlite3.connect(":memory:", isolation_level=None)
    base.execute("PRAGMA foreign_keys = ON")
    for part in parts:
        if not part.startswith(("SET LOCAL ", "COMMENT ON ")):
            base.execute(part)
    found = base.execute(f'SELECT code, name, level, parent, valid_from, valid_to, basis FROM "{name}" ORDER BY rowid').fetchall()
    same(f"{name} {day}", [tuple(r[k] for k in ("code", "name", "level", "parent", "valid_from", "valid_to", "basis")) for r in records(name, day)], found)
    return base


for case in cases():
    database = check(*case)
    if case == ("wilayah", None):
        same("names of 12.12", 2, database.execute("SELECT count(*) FROM wilayah_names WHERE code = '12.12'").fetchone()[0])
        same("changes of 92.71", [("96.71",)], database.execute("SELECT to_code FROM wilayah_changes WHERE from_code = '92.71' AND kind = 'recode'").fetchall())
