# The same as JSON Lines, one finding a line; here only where and what.
spbe validate --schema penduduk --as-of 2025-07-01 --report jsonl penduduk_kecil.csv | sed -n 's/.*"row":\([0-9]*\).*"column":\("[a-z_]*"\|null\).*"code":"\([a-z_.]*\)".*/row \1 \2 \3/p'
