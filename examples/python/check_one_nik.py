"""Is this a NIK, and what does it say?"""
import spbe

nik = spbe.nik("3171015708459901")
print(nik.district, nik.sex, *nik.birth_dates)

answer = spbe.check("nik", "3171013202909901")  # never raises
print(answer.verdict, answer.findings[0].code)

try:
    spbe.nik("3171013202909901")
except spbe.InvalidValue as trouble:  # a ValueError; what it shows is masked
    print(type(trouble).__name__, "3171013202909901" in str(trouble))
