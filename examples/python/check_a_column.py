"""How many values of a column are good, and what is wrong with the others?"""
import collections

import spbe

column = ["3171015708459901", "3171013202909902", None, "9971010101909903", "3171015708459901 "]
verdicts = spbe.check_column("nik", column)  # or a column of pyarrow, polars, pandas, duckdb: nothing is copied

print(collections.Counter(map(spbe.verdict_of, verdicts)))
for value_number, byte in enumerate(verdicts):
    if byte:
        print(value_number, spbe.verdict_of(byte), spbe.class_of(byte))
