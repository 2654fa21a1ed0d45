# What is wrong with this file of people?  As-of keeps the answer the same tomorrow.
spbe validate --schema penduduk --as-of 2025-07-01 penduduk_kecil.csv || echo "exit $?"
