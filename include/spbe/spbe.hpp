/// @file
/// Everything, for people in a hurry.  C++ users link spbe::static; every other language uses <spbe.h>.
#pragma once

#include <spbe/catalog.hpp>
#include <spbe/codelist.hpp>
#include <spbe/date.hpp>
#include <spbe/finding.hpp>
#include <spbe/report.hpp>
#include <spbe/result.hpp>
#include <spbe/schema.hpp>
#include <spbe/table.hpp>
#include <spbe/text.hpp>
#include <spbe/type.hpp>
#include <spbe/types/email.hpp>
#include <spbe/types/kode_pos.hpp>
#include <spbe/types/kode_wilayah.hpp>
#include <spbe/types/nik.hpp>
#include <spbe/types/nip.hpp>
#include <spbe/types/nip_pns.hpp>
#include <spbe/types/nip_pppk.hpp>
#include <spbe/types/no_kk.hpp>
#include <spbe/types/npwp.hpp>
#include <spbe/types/npwp15.hpp>
#include <spbe/types/npwp16.hpp>
#include <spbe/types/tanggal.hpp>
#include <spbe/types/telepon_seluler.hpp>
#include <spbe/validate.hpp>
