"""Which findings are warnings: a closed list."""

CHECK_IS_A_WARNING = ("npwp15", "npwp16", "nitku", "npwp", "kr_rrn", "kr_arn", "kr_brn", "kr_crn")


def is_warning(type, found, value=""):
    """No type needs the value for it so far."""
    if found in ("province", "code"):
        return True
    if found == "check":
        return type in CHECK_IS_A_WARNING
    if type == "nrp_polri":
        return found in ("date", "serial")
    if type == "kr_brn":
        return found in ("prefix", "serial")
    if type == "paspor":
        return found == "prefix"
    if type == "kpj":
        return found in ("character", "separator", "length")
    return False


def verdict_of(type, found, value=""):
    if found == "":
        return "valid"
    if found == "empty":
        return "missing"
    return "suspect" if is_warning(type, found, value) else "invalid"
