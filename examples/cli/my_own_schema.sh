# A Table Schema of your own: check the schema, then the data.
spbe schema check unit_kerja.schema.json && spbe validate --schema unit_kerja.schema.json unit_kerja.csv || echo "exit $?"
