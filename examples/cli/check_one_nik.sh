# Is this a NIK, and what does it say?
spbe check nik 3171015708459901
spbe check nik --lang en 3171013202909901
spbe check nik --json 3171015708459901
