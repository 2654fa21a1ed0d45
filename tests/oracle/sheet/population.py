"""NIK and the number of the family card."""

from .text_and_shape import as_text, day_or_none, digits_shape, range_unless_some_digit, text_class


def class_of_nik(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, ["16"]) or nik_content(value, world)


def nik_content(digits, world):
    region, birth, serial = digits[:6], digits[6:12], digits[12:]
    return range_unless_some_digit(digits) or region_class(region, world) or birth_class(birth, world) or serial_class(serial)


def region_class(region, world):
    if region[:2] not in world.wilayah:
        return "province"
    return "" if region[:4] in world.wilayah and region in world.wilayah else "code"


def birth_class(birth, world):
    return "" if birth_dates(birth, world) else "date"


def birth_dates(birth, world):
    """Both centuries, as only the last two digits of the year are there."""
    day, month, year = int(birth[:2]), birth[2:4], int(birth[4:])
    if 41 <= day <= 71:
        day -= 40
    days = [day_or_none(2000 + year, month, day), day_or_none(1900 + year, month, day)]
    return [day for day in days if day and day <= world.as_of]


def serial_class(serial):
    return "serial" if serial.strip("0") == "" else ""


def class_of_no_kk(value, world):
    value = as_text(value)
    return text_class(value) or digits_shape(value, ["16"]) or no_kk_content(value, world)


def no_kk_content(digits, world):
    """Reading: serial 0000 is `serial` as in a NIK; the Strict line is silent, the table of codes is not."""
    region, recorded, serial = digits[:6], digits[6:12], digits[12:]
    return range_unless_some_digit(digits) or region_class(region, world) or recorded_class(recorded, world) or serial_class(serial)


def recorded_class(recorded, world):
    day = day_or_none(2000 + int(recorded[4:]), recorded[2:4], recorded[:2])
    return "" if day and day <= world.as_of else "date"
