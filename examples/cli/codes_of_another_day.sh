# A table of work units has the region codes of 2022.  What are they in the list of 2025, and what became of each?
spbe convert unit_kerja.csv --column kode_wilayah --list wilayah --from 2022-02-14 --to 2025-04-25 2>&1 || true
# The same for one code, and which codes a name could mean.
spbe codes wilayah 92.71 --as-of 2022-02-14 --to 2025-04-25
spbe codes wilayah --search "kota sorong" --as-of 2025-04-25
