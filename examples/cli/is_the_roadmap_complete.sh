# A roadmap and the managements beside it: what is wrong, what it costs, and what a risk of likelihood 3 and impact 2 is.
spbe peta-rencana check peta_rencana.json --as-of 2026-11-28 --fail-on warning 2>&1
spbe peta-rencana report peta_rencana.json
spbe manajemen check manajemen.json --as-of 2026-11-28 --fail-on warning 2>&1
spbe manajemen risiko manajemen.json | head -n 3
spbe manajemen risiko 3 2
