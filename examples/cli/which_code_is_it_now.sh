# Kota Sorong had the code 92.71.  What is it now, and was 92.71 right for data of July 2022?
spbe codes wilayah 92.71 --history
spbe codes wilayah 92.71 --as-of 2022-07-01
spbe codes wilayah 92.71 --as-of 2025-07-01 2>&1 || true
