"""Kota Sorong had the code 92.71.  Was that right for data of July 2022?"""
import spbe

wilayah = spbe.codes("wilayah")
print(wilayah.on("2022-07-01")["92.71"].name)
try:
    wilayah.on("2025-07-01")["92.71"]
except KeyError:
    print("no such code in 2025; now", wilayah.on("2025-07-01")["96.71"].name)
