# Nobody said what the columns are: structure, encoding, delimiter, and what each column looks like.
spbe validate --as-of 2025-07-01 penduduk_kecil.csv
