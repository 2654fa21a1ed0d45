# One form for the telephone numbers that people typed; the ones nobody can mend keep their reason.
spbe normalize telepon_seluler < nomor_telepon.txt
