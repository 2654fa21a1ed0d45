/*
 * spbe.h: the C interface of libspbe, and its only binary promise.
 *
 *     spbe_answer answer = SPBE_ANSWER_INIT;
 *     spbe_type_check(SPBE_TYPE_NIK, "3171015708459901", 16, NULL, &answer, NULL);
 *     answer.verdict == SPBE_VALID;
 *
 * Conventions.  They hold for every function below; comments only add to them.
 *
 *  1. Not offered: callbacks, exceptions, global settings, start-up or shut-down calls.  The library prints nothing, reads no
 *     environment variable and no locale, opens no network, and leaves no thread running behind a call.
 *  2. Handles (spbe_list, spbe_catalog, spbe_plan, spbe_report) are opaque.  Whoever receives one through an out parameter frees
 *     it with spbe_<noun>_free, which takes NULL.  Order does not matter: what is still needed stays alive until its last user is
 *     gone (a list outlives its catalog, a stream of findings its plan).  Never free() what the library handed out.  A handle must
 *     not be used after its free, nor freed twice, nor freed while another thread is in a call with it: none of that is noticed.
 *  3. Text in is (pointer, bytes): UTF-8, need not end in NUL, may be (NULL, 0).  Any bytes are allowed; bad UTF-8 in a value gets
 *     a finding, not a crash.  Paths alone end in NUL.
 *  4. Text out that lives elsewhere (names, digests) is a NUL-terminated pointer; its lifetime is stated.  Computed text goes into
 *     the caller's buffer: `needed` (may be NULL) always receives the bytes required, the final NUL included; a shorter buffer
 *     gets SPBE_TOO_SMALL and the empty text.  So call with (NULL, 0), allocate `needed`, call again; the text is `needed - 1` bytes.
 *  5. JSON is one document in UTF-8 on one line, with the members of the command's --json.  Members that do not apply are null.
 *  6. A bad value in the data is an answer, never a failure.  An spbe_status other than SPBE_OK is for trouble; treat numbers you do
 *     not know as a failure.  `error` is last and may be NULL; it is cleared on success.  Out parameters are written on success
 *     only, except that handles become NULL, streams released, `needed` 0 and buffers the empty text first.
 *  7. Structs with a `size` grow at their end.  Start from their INIT macro, which sets `size`.  An older library refuses a newer
 *     field that is not zero (SPBE_UNSUPPORTED); unknown flags are refused too.  spbe_error never changes.
 *  8. `options` may be NULL: today at UTC+7, the built-in lists, Indonesian, masked.  A `catalog` that is NULL is the built-in one.
 *  9. Days are int32_t days since 1970-01-01 (as in Arrow's date32); SPBE_NO_DATE is "no day".
 * 10. Numbers are never renumbered or reused; new ones are added.
 * 11. Personal values leave masked everywhere (findings, JSON, error messages), unless SPBE_UNMASK asks otherwise.
 * 12. "Threads: any" may be called from several threads at once with the same handles.  "Threads: one": one thread at a time a handle;
 *     so is every free.
 * 13. Arrow: `struct ArrowSchema`, `ArrowArray` and `ArrowArrayStream` are those of the Arrow C data and stream interfaces.  Columns
 *     are borrowed for the call; streams that come in are taken (their `release` becomes NULL, also on failure); streams that go out
 *     are released by the caller.  Text columns may be utf8 (u), large_utf8 (U), utf8_view (vu), their binary twins (z Z vz), a
 *     dictionary of these, or null (n).  Rows of a stream may have whole numbers, booleans and days (tdD) as well: they are read as
 *     text.  Others, run-end encoding included, are refused.  A stream that comes in is asked by one thread at a time, but with
 *     options->threads other than 1 not always by the caller's; it and its arrays may be released on any thread.
 *
 * Everything here is since 0.1 unless it says otherwise.  Until 1.0 the soname is libspbe.so.0 and the interface may change.
 * C++ users of this header need nothing else; the C++ headers in spbe/ belong to the static library.
 */
#ifndef SPBE_H
#define SPBE_H

#include <stddef.h>
#include <stdint.h>

#ifndef SPBE_API
#if defined(__GNUC__)
#define SPBE_API __attribute__((visibility("default")))
#else
#define SPBE_API
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Arrow: the structs of the C data and C stream interfaces, as every producer and consumer has them ---- */

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release)(struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release)(struct ArrowArray *);
  void *private_data;
};

#endif /* ARROW_C_DATA_INTERFACE */

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error)(struct ArrowArrayStream *);
  void (*release)(struct ArrowArrayStream *);
  void *private_data;
};

#endif /* ARROW_C_STREAM_INTERFACE */

/* ---- Version ---- */

/* major * 10000 + minor * 100 + patch.  assert(spbe_version() / 100 == SPBE_VERSION / 100) at start-up. */
#define SPBE_VERSION 100

/* The version of the library at run time.  Threads: any. */
SPBE_API int32_t spbe_version(void);

/* ---- Trouble ---- */

typedef int32_t spbe_status;

enum {
  SPBE_OK = 0,
  SPBE_INVALID_ARGUMENT = 10, /* an argument cannot be served */
  SPBE_BAD_SCHEMA = 20,       /* a schema or rule cannot be compiled */
  SPBE_BAD_LIST = 21,         /* a code list file is damaged or contradicts itself */
  SPBE_UNREADABLE = 30,       /* a file or stream cannot be read or written */
  SPBE_NOT_A_TABLE = 31,      /* readable, but no table of text */
  SPBE_UNSUPPORTED = 40,      /* known, but not in this build or version */
  SPBE_TOO_SMALL = 50,        /* the buffer is too short; *needed says how much it takes */
  SPBE_CANCELLED = 60,        /* options->cancel became non-zero */
  SPBE_OUT_OF_MEMORY = 70,
  SPBE_INTERNAL = 80 /* a fault of the library */
};

/* What went wrong.  256 bytes for ever. */
typedef struct spbe_error {
  spbe_status status;
  int32_t line;      /* 1-based line of the document or file; 0 where it means nothing */
  int64_t offset;    /* byte of the document, or row of the column; -1 where it means nothing */
  char message[240]; /* one line, NUL-terminated UTF-8: a stable slug first, then the place, then the sentence */
} spbe_error;

/* "invalid_argument"; "unknown" for a number this version does not know.  Static.  Threads: any. */
SPBE_API const char *spbe_status_name(spbe_status status);

/* ---- What is said about data ---- */

/* Verdicts. */
enum { SPBE_VALID = 0, SPBE_SUSPECT = 1, SPBE_INVALID = 2, SPBE_MISSING = 3 };

/* Severities. */
enum { SPBE_SEVERITY_NONE = 0, SPBE_SEVERITY_INFO = 1, SPBE_SEVERITY_WARNING = 2, SPBE_SEVERITY_ERROR = 3 };

/* Classes of faults: what the last part of a code means. */
enum {
  SPBE_CLASS_NONE = 0,
  SPBE_CLASS_EMPTY = 1,
  SPBE_CLASS_WHITESPACE = 2,
  SPBE_CLASS_UNICODE = 3,
  SPBE_CLASS_SEPARATOR = 4,
  SPBE_CLASS_CASE = 5,
  SPBE_CLASS_CHARACTER = 6,
  SPBE_CLASS_LENGTH = 7,
  SPBE_CLASS_FORMAT = 8,
  SPBE_CLASS_PREFIX = 9,
  SPBE_CLASS_RANGE = 10,
  SPBE_CLASS_DATE = 11,
  SPBE_CLASS_SERIAL = 12,
  SPBE_CLASS_PROVINCE = 13,
  SPBE_CLASS_CODE = 14,
  SPBE_CLASS_CHECK = 15,
  SPBE_CLASS_REQUIRED = 32,
  SPBE_CLASS_UNIQUE = 33,
  SPBE_CLASS_REFERENCE = 34,
  SPBE_CLASS_TYPE = 35,
  SPBE_CLASS_ENUM = 36,
  SPBE_CLASS_PATTERN = 37,
  SPBE_CLASS_MINIMUM = 38,
  SPBE_CLASS_MAXIMUM = 39,
  SPBE_CLASS_MIN_LENGTH = 40,
  SPBE_CLASS_MAX_LENGTH = 41,
  SPBE_CLASS_RULE = 42,
  SPBE_CLASS_STRUCTURE = 43,
  SPBE_CLASS_QUOTE = 44,
  SPBE_CLASS_ENCODING = 45,
  SPBE_CLASS_HEADER = 46,
  SPBE_CLASS_DAMAGE = 47,
  SPBE_CLASS_LEVEL = 48,
  SPBE_CLASS_NAME = 49,
  SPBE_CLASS_WRONG_SCHEME = 50,
  SPBE_CLASS_SUPERSEDED = 51,
  SPBE_CLASS_EXPIRED = 52,
  SPBE_CLASS_NOT_YET_VALID = 53
};

/* Column calls answer one byte a row: 0 valid, 1-127 the class as an error, 129-254 the class + 128 as a warning, 255 missing. */
#define SPBE_BYTE_VALID 0
#define SPBE_BYTE_MISSING 255
#define SPBE_BYTE_VERDICT(b) ((b) == 0 ? SPBE_VALID : (b) == 255 ? SPBE_MISSING : (b) > 128 ? SPBE_SUSPECT : SPBE_INVALID)
#define SPBE_BYTE_CLASS(b) ((b) == 255 ? SPBE_CLASS_EMPTY : (b) & 127)

/* Codes of findings, <subject>.<class>: the numbers of src/base/finding_codes.csv.  Written by tests/abi/regenerate. */
enum {
  SPBE_CODE_NONE = 0,
  /* codes: begin */
  SPBE_CODE_NIK_EMPTY = 1000,
  SPBE_CODE_NIK_WHITESPACE = 1001,
  SPBE_CODE_NIK_UNICODE = 1002,
  SPBE_CODE_NIK_SEPARATOR = 1003,
  SPBE_CODE_NIK_CHARACTER = 1004,
  SPBE_CODE_NIK_LENGTH = 1005,
  SPBE_CODE_NIK_RANGE = 1006,
  SPBE_CODE_NIK_DATE = 1007,
  SPBE_CODE_NIK_SERIAL = 1008,
  SPBE_CODE_NIK_PROVINCE = 1009,
  SPBE_CODE_NIK_CODE = 1010,
  SPBE_CODE_NO_KK_EMPTY = 1011,
  SPBE_CODE_NO_KK_WHITESPACE = 1012,
  SPBE_CODE_NO_KK_UNICODE = 1013,
  SPBE_CODE_NO_KK_SEPARATOR = 1014,
  SPBE_CODE_NO_KK_CHARACTER = 1015,
  SPBE_CODE_NO_KK_LENGTH = 1016,
  SPBE_CODE_NO_KK_RANGE = 1017,
  SPBE_CODE_NO_KK_DATE = 1018,
  SPBE_CODE_NO_KK_SERIAL = 1019,
  SPBE_CODE_NO_KK_PROVINCE = 1020,
  SPBE_CODE_NO_KK_CODE = 1021,
  SPBE_CODE_NPWP15_EMPTY = 1022,
  SPBE_CODE_NPWP15_WHITESPACE = 1023,
  SPBE_CODE_NPWP15_UNICODE = 1024,
  SPBE_CODE_NPWP15_SEPARATOR = 1025,
  SPBE_CODE_NPWP15_CHARACTER = 1026,
  SPBE_CODE_NPWP15_LENGTH = 1027,
  SPBE_CODE_NPWP15_RANGE = 1028,
  SPBE_CODE_NPWP15_SERIAL = 1029,
  SPBE_CODE_NPWP15_CHECK = 1030,
  SPBE_CODE_NPWP16_EMPTY = 1031,
  SPBE_CODE_NPWP16_WHITESPACE = 1032,
  SPBE_CODE_NPWP16_UNICODE = 1033,
  SPBE_CODE_NPWP16_SEPARATOR = 1034,
  SPBE_CODE_NPWP16_CHARACTER = 1035,
  SPBE_CODE_NPWP16_LENGTH = 1036,
  SPBE_CODE_NPWP16_RANGE = 1037,
  SPBE_CODE_NPWP16_DATE = 1038,
  SPBE_CODE_NPWP16_SERIAL = 1039,
  SPBE_CODE_NPWP16_PROVINCE = 1040,
  SPBE_CODE_NPWP16_CODE = 1041,
  SPBE_CODE_NPWP16_CHECK = 1042,
  SPBE_CODE_NPWP_EMPTY = 1043,
  SPBE_CODE_NPWP_WHITESPACE = 1044,
  SPBE_CODE_NPWP_UNICODE = 1045,
  SPBE_CODE_NPWP_SEPARATOR = 1046,
  SPBE_CODE_NPWP_CHARACTER = 1047,
  SPBE_CODE_NPWP_LENGTH = 1048,
  SPBE_CODE_NPWP_RANGE = 1049,
  SPBE_CODE_NIP_PNS_EMPTY = 1050,
  SPBE_CODE_NIP_PNS_WHITESPACE = 1051,
  SPBE_CODE_NIP_PNS_UNICODE = 1052,
  SPBE_CODE_NIP_PNS_SEPARATOR = 1053,
  SPBE_CODE_NIP_PNS_CHARACTER = 1054,
  SPBE_CODE_NIP_PNS_LENGTH = 1055,
  SPBE_CODE_NIP_PNS_FORMAT = 1056,
  SPBE_CODE_NIP_PNS_RANGE = 1057,
  SPBE_CODE_NIP_PNS_DATE = 1058,
  SPBE_CODE_NIP_PNS_SERIAL = 1059,
  SPBE_CODE_NIP_PPPK_EMPTY = 1060,
  SPBE_CODE_NIP_PPPK_WHITESPACE = 1061,
  SPBE_CODE_NIP_PPPK_UNICODE = 1062,
  SPBE_CODE_NIP_PPPK_SEPARATOR = 1063,
  SPBE_CODE_NIP_PPPK_CHARACTER = 1064,
  SPBE_CODE_NIP_PPPK_LENGTH = 1065,
  SPBE_CODE_NIP_PPPK_FORMAT = 1066,
  SPBE_CODE_NIP_PPPK_RANGE = 1067,
  SPBE_CODE_NIP_PPPK_DATE = 1068,
  SPBE_CODE_NIP_PPPK_SERIAL = 1069,
  SPBE_CODE_NIP_EMPTY = 1070,
  SPBE_CODE_NIP_WHITESPACE = 1071,
  SPBE_CODE_NIP_UNICODE = 1072,
  SPBE_CODE_NIP_SEPARATOR = 1073,
  SPBE_CODE_NIP_CHARACTER = 1074,
  SPBE_CODE_NIP_LENGTH = 1075,
  SPBE_CODE_NIP_RANGE = 1076,
  SPBE_CODE_KODE_WILAYAH_EMPTY = 1077,
  SPBE_CODE_KODE_WILAYAH_WHITESPACE = 1078,
  SPBE_CODE_KODE_WILAYAH_UNICODE = 1079,
  SPBE_CODE_KODE_WILAYAH_SEPARATOR = 1080,
  SPBE_CODE_KODE_WILAYAH_CHARACTER = 1081,
  SPBE_CODE_KODE_WILAYAH_LENGTH = 1082,
  SPBE_CODE_KODE_WILAYAH_PROVINCE = 1083,
  SPBE_CODE_KODE_WILAYAH_CODE = 1084,
  SPBE_CODE_TANGGAL_EMPTY = 1085,
  SPBE_CODE_TANGGAL_WHITESPACE = 1086,
  SPBE_CODE_TANGGAL_UNICODE = 1087,
  SPBE_CODE_TANGGAL_FORMAT = 1088,
  SPBE_CODE_TANGGAL_DATE = 1089,
  SPBE_CODE_TELEPON_SELULER_EMPTY = 1090,
  SPBE_CODE_TELEPON_SELULER_WHITESPACE = 1091,
  SPBE_CODE_TELEPON_SELULER_UNICODE = 1092,
  SPBE_CODE_TELEPON_SELULER_SEPARATOR = 1093,
  SPBE_CODE_TELEPON_SELULER_CHARACTER = 1094,
  SPBE_CODE_TELEPON_SELULER_LENGTH = 1095,
  SPBE_CODE_TELEPON_SELULER_PREFIX = 1096,
  SPBE_CODE_EMAIL_EMPTY = 1097,
  SPBE_CODE_EMAIL_WHITESPACE = 1098,
  SPBE_CODE_EMAIL_UNICODE = 1099,
  SPBE_CODE_EMAIL_FORMAT = 1100,
  SPBE_CODE_EMAIL_LENGTH = 1101,
  SPBE_CODE_KODE_POS_EMPTY = 1102,
  SPBE_CODE_KODE_POS_WHITESPACE = 1103,
  SPBE_CODE_KODE_POS_UNICODE = 1104,
  SPBE_CODE_KODE_POS_SEPARATOR = 1105,
  SPBE_CODE_KODE_POS_CHARACTER = 1106,
  SPBE_CODE_KODE_POS_LENGTH = 1107,
  SPBE_CODE_KODE_POS_PREFIX = 1108,
  SPBE_CODE_KODE_POS_RANGE = 1109,
  SPBE_CODE_WILAYAH_CODE = 1110,
  SPBE_CODE_WILAYAH_SUPERSEDED = 1111,
  SPBE_CODE_WILAYAH_EXPIRED = 1112,
  SPBE_CODE_WILAYAH_NOT_YET_VALID = 1113,
  SPBE_CODE_WILAYAH_LEVEL = 1114,
  SPBE_CODE_WILAYAH_NAME = 1115,
  SPBE_CODE_AGAMA_CODE = 1116,
  SPBE_CODE_AGAMA_SUPERSEDED = 1117,
  SPBE_CODE_AGAMA_EXPIRED = 1118,
  SPBE_CODE_AGAMA_NOT_YET_VALID = 1119,
  SPBE_CODE_AGAMA_LEVEL = 1120,
  SPBE_CODE_AGAMA_NAME = 1121,
  SPBE_CODE_JENIS_KELAMIN_CODE = 1122,
  SPBE_CODE_JENIS_KELAMIN_SUPERSEDED = 1123,
  SPBE_CODE_JENIS_KELAMIN_EXPIRED = 1124,
  SPBE_CODE_JENIS_KELAMIN_NOT_YET_VALID = 1125,
  SPBE_CODE_JENIS_KELAMIN_LEVEL = 1126,
  SPBE_CODE_JENIS_KELAMIN_NAME = 1127,
  SPBE_CODE_STATUS_PERKAWINAN_CODE = 1128,
  SPBE_CODE_STATUS_PERKAWINAN_SUPERSEDED = 1129,
  SPBE_CODE_STATUS_PERKAWINAN_EXPIRED = 1130,
  SPBE_CODE_STATUS_PERKAWINAN_NOT_YET_VALID = 1131,
  SPBE_CODE_STATUS_PERKAWINAN_LEVEL = 1132,
  SPBE_CODE_STATUS_PERKAWINAN_NAME = 1133,
  SPBE_CODE_GOLONGAN_DARAH_CODE = 1134,
  SPBE_CODE_GOLONGAN_DARAH_SUPERSEDED = 1135,
  SPBE_CODE_GOLONGAN_DARAH_EXPIRED = 1136,
  SPBE_CODE_GOLONGAN_DARAH_NOT_YET_VALID = 1137,
  SPBE_CODE_GOLONGAN_DARAH_LEVEL = 1138,
  SPBE_CODE_GOLONGAN_DARAH_NAME = 1139,
  SPBE_CODE_PENDIDIKAN_CODE = 1140,
  SPBE_CODE_PENDIDIKAN_SUPERSEDED = 1141,
  SPBE_CODE_PENDIDIKAN_EXPIRED = 1142,
  SPBE_CODE_PENDIDIKAN_NOT_YET_VALID = 1143,
  SPBE_CODE_PENDIDIKAN_LEVEL = 1144,
  SPBE_CODE_PENDIDIKAN_NAME = 1145,
  SPBE_CODE_SHDK_CODE = 1146,
  SPBE_CODE_SHDK_SUPERSEDED = 1147,
  SPBE_CODE_SHDK_EXPIRED = 1148,
  SPBE_CODE_SHDK_NOT_YET_VALID = 1149,
  SPBE_CODE_SHDK_LEVEL = 1150,
  SPBE_CODE_SHDK_NAME = 1151,
  SPBE_CODE_PEKERJAAN_CODE = 1152,
  SPBE_CODE_PEKERJAAN_SUPERSEDED = 1153,
  SPBE_CODE_PEKERJAAN_EXPIRED = 1154,
  SPBE_CODE_PEKERJAAN_NOT_YET_VALID = 1155,
  SPBE_CODE_PEKERJAAN_LEVEL = 1156,
  SPBE_CODE_PEKERJAAN_NAME = 1157,
  SPBE_CODE_KEWARGANEGARAAN_CODE = 1158,
  SPBE_CODE_KEWARGANEGARAAN_SUPERSEDED = 1159,
  SPBE_CODE_KEWARGANEGARAAN_EXPIRED = 1160,
  SPBE_CODE_KEWARGANEGARAAN_NOT_YET_VALID = 1161,
  SPBE_CODE_KEWARGANEGARAAN_LEVEL = 1162,
  SPBE_CODE_KEWARGANEGARAAN_NAME = 1163,
  SPBE_CODE_LIST_CODE = 1164,
  SPBE_CODE_LIST_SUPERSEDED = 1165,
  SPBE_CODE_LIST_EXPIRED = 1166,
  SPBE_CODE_LIST_NOT_YET_VALID = 1167,
  SPBE_CODE_LIST_LEVEL = 1168,
  SPBE_CODE_LIST_NAME = 1169,
  SPBE_CODE_FIELD_REQUIRED = 1170,
  SPBE_CODE_FIELD_UNIQUE = 1171,
  SPBE_CODE_FIELD_REFERENCE = 1172,
  SPBE_CODE_FIELD_TYPE = 1173,
  SPBE_CODE_FIELD_ENUM = 1174,
  SPBE_CODE_FIELD_PATTERN = 1175,
  SPBE_CODE_FIELD_MINIMUM = 1176,
  SPBE_CODE_FIELD_MAXIMUM = 1177,
  SPBE_CODE_FIELD_MIN_LENGTH = 1178,
  SPBE_CODE_FIELD_MAX_LENGTH = 1179,
  SPBE_CODE_FIELD_WHITESPACE = 1180,
  SPBE_CODE_RECORD_STRUCTURE = 1181,
  SPBE_CODE_RECORD_QUOTE = 1182,
  SPBE_CODE_FILE_ENCODING = 1183,
  SPBE_CODE_FILE_HEADER = 1184,
  SPBE_CODE_NIK_BIRTH_DATE_RULE = 1185,
  SPBE_CODE_NIK_SEX_RULE = 1186,
  SPBE_CODE_COMPARE_RULE = 1187,
  SPBE_CODE_REQUIRED_IF_RULE = 1188,
  SPBE_CODE_NITKU_EMPTY = 1189,
  SPBE_CODE_NITKU_WHITESPACE = 1190,
  SPBE_CODE_NITKU_UNICODE = 1191,
  SPBE_CODE_NITKU_SEPARATOR = 1192,
  SPBE_CODE_NITKU_CHARACTER = 1193,
  SPBE_CODE_NITKU_LENGTH = 1194,
  SPBE_CODE_NITKU_RANGE = 1195,
  SPBE_CODE_NITKU_DATE = 1196,
  SPBE_CODE_NITKU_SERIAL = 1197,
  SPBE_CODE_NITKU_PROVINCE = 1198,
  SPBE_CODE_NITKU_CODE = 1199,
  SPBE_CODE_NITKU_CHECK = 1200,
  SPBE_CODE_NIP_LAMA_EMPTY = 1201,
  SPBE_CODE_NIP_LAMA_WHITESPACE = 1202,
  SPBE_CODE_NIP_LAMA_UNICODE = 1203,
  SPBE_CODE_NIP_LAMA_SEPARATOR = 1204,
  SPBE_CODE_NIP_LAMA_CHARACTER = 1205,
  SPBE_CODE_NIP_LAMA_LENGTH = 1206,
  SPBE_CODE_NIP_LAMA_RANGE = 1207,
  SPBE_CODE_NRP_POLRI_EMPTY = 1208,
  SPBE_CODE_NRP_POLRI_WHITESPACE = 1209,
  SPBE_CODE_NRP_POLRI_UNICODE = 1210,
  SPBE_CODE_NRP_POLRI_SEPARATOR = 1211,
  SPBE_CODE_NRP_POLRI_CHARACTER = 1212,
  SPBE_CODE_NRP_POLRI_LENGTH = 1213,
  SPBE_CODE_NRP_POLRI_RANGE = 1214,
  SPBE_CODE_NRP_POLRI_DATE = 1215,
  SPBE_CODE_NRP_POLRI_SERIAL = 1216,
  SPBE_CODE_NIB_OSS_EMPTY = 1217,
  SPBE_CODE_NIB_OSS_WHITESPACE = 1218,
  SPBE_CODE_NIB_OSS_UNICODE = 1219,
  SPBE_CODE_NIB_OSS_SEPARATOR = 1220,
  SPBE_CODE_NIB_OSS_CHARACTER = 1221,
  SPBE_CODE_NIB_OSS_LENGTH = 1222,
  SPBE_CODE_NIB_OSS_RANGE = 1223,
  SPBE_CODE_NIB_BIDANG_EMPTY = 1224,
  SPBE_CODE_NIB_BIDANG_WHITESPACE = 1225,
  SPBE_CODE_NIB_BIDANG_UNICODE = 1226,
  SPBE_CODE_NIB_BIDANG_SEPARATOR = 1227,
  SPBE_CODE_NIB_BIDANG_CHARACTER = 1228,
  SPBE_CODE_NIB_BIDANG_LENGTH = 1229,
  SPBE_CODE_NIB_BIDANG_RANGE = 1230,
  SPBE_CODE_NIB_BIDANG_SERIAL = 1231,
  SPBE_CODE_NOP_EMPTY = 1232,
  SPBE_CODE_NOP_WHITESPACE = 1233,
  SPBE_CODE_NOP_UNICODE = 1234,
  SPBE_CODE_NOP_SEPARATOR = 1235,
  SPBE_CODE_NOP_CHARACTER = 1236,
  SPBE_CODE_NOP_LENGTH = 1237,
  SPBE_CODE_NOP_RANGE = 1238,
  SPBE_CODE_NOP_PROVINCE = 1239,
  SPBE_CODE_NISN_EMPTY = 1240,
  SPBE_CODE_NISN_WHITESPACE = 1241,
  SPBE_CODE_NISN_UNICODE = 1242,
  SPBE_CODE_NISN_SEPARATOR = 1243,
  SPBE_CODE_NISN_CHARACTER = 1244,
  SPBE_CODE_NISN_LENGTH = 1245,
  SPBE_CODE_NISN_RANGE = 1246,
  SPBE_CODE_NPSN_EMPTY = 1247,
  SPBE_CODE_NPSN_WHITESPACE = 1248,
  SPBE_CODE_NPSN_UNICODE = 1249,
  SPBE_CODE_NPSN_SEPARATOR = 1250,
  SPBE_CODE_NPSN_CHARACTER = 1251,
  SPBE_CODE_NPSN_LENGTH = 1252,
  SPBE_CODE_NPSN_PREFIX = 1253,
  SPBE_CODE_NPSN_RANGE = 1254,
  SPBE_CODE_NUPTK_EMPTY = 1255,
  SPBE_CODE_NUPTK_WHITESPACE = 1256,
  SPBE_CODE_NUPTK_UNICODE = 1257,
  SPBE_CODE_NUPTK_SEPARATOR = 1258,
  SPBE_CODE_NUPTK_CHARACTER = 1259,
  SPBE_CODE_NUPTK_LENGTH = 1260,
  SPBE_CODE_NUPTK_RANGE = 1261,
  SPBE_CODE_NIDN_EMPTY = 1262,
  SPBE_CODE_NIDN_WHITESPACE = 1263,
  SPBE_CODE_NIDN_UNICODE = 1264,
  SPBE_CODE_NIDN_SEPARATOR = 1265,
  SPBE_CODE_NIDN_CHARACTER = 1266,
  SPBE_CODE_NIDN_LENGTH = 1267,
  SPBE_CODE_NIDN_RANGE = 1268,
  SPBE_CODE_BPJS_KESEHATAN_EMPTY = 1269,
  SPBE_CODE_BPJS_KESEHATAN_WHITESPACE = 1270,
  SPBE_CODE_BPJS_KESEHATAN_UNICODE = 1271,
  SPBE_CODE_BPJS_KESEHATAN_SEPARATOR = 1272,
  SPBE_CODE_BPJS_KESEHATAN_CHARACTER = 1273,
  SPBE_CODE_BPJS_KESEHATAN_LENGTH = 1274,
  SPBE_CODE_BPJS_KESEHATAN_RANGE = 1275,
  SPBE_CODE_KPJ_EMPTY = 1276,
  SPBE_CODE_KPJ_WHITESPACE = 1277,
  SPBE_CODE_KPJ_UNICODE = 1278,
  SPBE_CODE_KPJ_SEPARATOR = 1279,
  SPBE_CODE_KPJ_CHARACTER = 1280,
  SPBE_CODE_KPJ_LENGTH = 1281,
  SPBE_CODE_KPJ_RANGE = 1282,
  SPBE_CODE_SEP_BPJS_EMPTY = 1283,
  SPBE_CODE_SEP_BPJS_WHITESPACE = 1284,
  SPBE_CODE_SEP_BPJS_UNICODE = 1285,
  SPBE_CODE_SEP_BPJS_CASE = 1286,
  SPBE_CODE_SEP_BPJS_CHARACTER = 1287,
  SPBE_CODE_SEP_BPJS_LENGTH = 1288,
  SPBE_CODE_SEP_BPJS_FORMAT = 1289,
  SPBE_CODE_SEP_BPJS_DATE = 1290,
  SPBE_CODE_SEP_BPJS_SERIAL = 1291,
  SPBE_CODE_KODE_FASKES_BPJS_EMPTY = 1292,
  SPBE_CODE_KODE_FASKES_BPJS_WHITESPACE = 1293,
  SPBE_CODE_KODE_FASKES_BPJS_UNICODE = 1294,
  SPBE_CODE_KODE_FASKES_BPJS_CASE = 1295,
  SPBE_CODE_KODE_FASKES_BPJS_CHARACTER = 1296,
  SPBE_CODE_KODE_FASKES_BPJS_LENGTH = 1297,
  SPBE_CODE_KODE_RS_EMPTY = 1298,
  SPBE_CODE_KODE_RS_WHITESPACE = 1299,
  SPBE_CODE_KODE_RS_UNICODE = 1300,
  SPBE_CODE_KODE_RS_SEPARATOR = 1301,
  SPBE_CODE_KODE_RS_CHARACTER = 1302,
  SPBE_CODE_KODE_RS_LENGTH = 1303,
  SPBE_CODE_KODE_RS_RANGE = 1304,
  SPBE_CODE_KFA_EMPTY = 1305,
  SPBE_CODE_KFA_WHITESPACE = 1306,
  SPBE_CODE_KFA_UNICODE = 1307,
  SPBE_CODE_KFA_SEPARATOR = 1308,
  SPBE_CODE_KFA_CHARACTER = 1309,
  SPBE_CODE_KFA_LENGTH = 1310,
  SPBE_CODE_KFA_RANGE = 1311,
  SPBE_CODE_IHS_PASIEN_EMPTY = 1312,
  SPBE_CODE_IHS_PASIEN_WHITESPACE = 1313,
  SPBE_CODE_IHS_PASIEN_UNICODE = 1314,
  SPBE_CODE_IHS_PASIEN_CASE = 1315,
  SPBE_CODE_IHS_PASIEN_CHARACTER = 1316,
  SPBE_CODE_IHS_PASIEN_LENGTH = 1317,
  SPBE_CODE_IHS_PASIEN_PREFIX = 1318,
  SPBE_CODE_IHS_NAKES_EMPTY = 1319,
  SPBE_CODE_IHS_NAKES_WHITESPACE = 1320,
  SPBE_CODE_IHS_NAKES_UNICODE = 1321,
  SPBE_CODE_IHS_NAKES_SEPARATOR = 1322,
  SPBE_CODE_IHS_NAKES_CHARACTER = 1323,
  SPBE_CODE_IHS_NAKES_LENGTH = 1324,
  SPBE_CODE_IHS_NAKES_RANGE = 1325,
  SPBE_CODE_BPOM_PANGAN_EMPTY = 1326,
  SPBE_CODE_BPOM_PANGAN_WHITESPACE = 1327,
  SPBE_CODE_BPOM_PANGAN_UNICODE = 1328,
  SPBE_CODE_BPOM_PANGAN_CASE = 1329,
  SPBE_CODE_BPOM_PANGAN_LENGTH = 1330,
  SPBE_CODE_BPOM_PANGAN_FORMAT = 1331,
  SPBE_CODE_PASPOR_EMPTY = 1332,
  SPBE_CODE_PASPOR_WHITESPACE = 1333,
  SPBE_CODE_PASPOR_UNICODE = 1334,
  SPBE_CODE_PASPOR_CASE = 1335,
  SPBE_CODE_PASPOR_CHARACTER = 1336,
  SPBE_CODE_PASPOR_LENGTH = 1337,
  SPBE_CODE_PASPOR_FORMAT = 1338,
  SPBE_CODE_PASPOR_PREFIX = 1339,
  SPBE_CODE_SIM_EMPTY = 1340,
  SPBE_CODE_SIM_WHITESPACE = 1341,
  SPBE_CODE_SIM_UNICODE = 1342,
  SPBE_CODE_SIM_SEPARATOR = 1343,
  SPBE_CODE_SIM_CHARACTER = 1344,
  SPBE_CODE_SIM_LENGTH = 1345,
  SPBE_CODE_SIM_RANGE = 1346,
  SPBE_CODE_SIM_DATE = 1347,
  SPBE_CODE_SIM_SERIAL = 1348,
  SPBE_CODE_SIM_PROVINCE = 1349,
  SPBE_CODE_SIM_CODE = 1350,
  SPBE_CODE_NRKB_EMPTY = 1351,
  SPBE_CODE_NRKB_WHITESPACE = 1352,
  SPBE_CODE_NRKB_UNICODE = 1353,
  SPBE_CODE_NRKB_CASE = 1354,
  SPBE_CODE_NRKB_LENGTH = 1355,
  SPBE_CODE_NRKB_FORMAT = 1356,
  SPBE_CODE_NRKB_PREFIX = 1357,
  SPBE_CODE_NRKB_RANGE = 1358,
  SPBE_CODE_TELEPON_TETAP_EMPTY = 1359,
  SPBE_CODE_TELEPON_TETAP_WHITESPACE = 1360,
  SPBE_CODE_TELEPON_TETAP_UNICODE = 1361,
  SPBE_CODE_TELEPON_TETAP_SEPARATOR = 1362,
  SPBE_CODE_TELEPON_TETAP_CHARACTER = 1363,
  SPBE_CODE_TELEPON_TETAP_FORMAT = 1364,
  SPBE_CODE_TELEPON_TETAP_PREFIX = 1365,
  SPBE_CODE_KODE_BPS_EMPTY = 1366,
  SPBE_CODE_KODE_BPS_WHITESPACE = 1367,
  SPBE_CODE_KODE_BPS_UNICODE = 1368,
  SPBE_CODE_KODE_BPS_SEPARATOR = 1369,
  SPBE_CODE_KODE_BPS_CHARACTER = 1370,
  SPBE_CODE_KODE_BPS_LENGTH = 1371,
  SPBE_CODE_KODE_BPS_PROVINCE = 1372,
  SPBE_CODE_KODE_BPS_CODE = 1373,
  SPBE_CODE_KODE_SATKER_EMPTY = 1374,
  SPBE_CODE_KODE_SATKER_WHITESPACE = 1375,
  SPBE_CODE_KODE_SATKER_UNICODE = 1376,
  SPBE_CODE_KODE_SATKER_SEPARATOR = 1377,
  SPBE_CODE_KODE_SATKER_CHARACTER = 1378,
  SPBE_CODE_KODE_SATKER_LENGTH = 1379,
  SPBE_CODE_KODE_SATKER_RANGE = 1380,
  SPBE_CODE_KODE_BANK_EMPTY = 1381,
  SPBE_CODE_KODE_BANK_WHITESPACE = 1382,
  SPBE_CODE_KODE_BANK_UNICODE = 1383,
  SPBE_CODE_KODE_BANK_SEPARATOR = 1384,
  SPBE_CODE_KODE_BANK_CHARACTER = 1385,
  SPBE_CODE_KODE_BANK_LENGTH = 1386,
  SPBE_CODE_KODE_BANK_RANGE = 1387,
  SPBE_CODE_KODE_BANK_CODE = 1388,
  SPBE_CODE_BIC_ID_EMPTY = 1389,
  SPBE_CODE_BIC_ID_WHITESPACE = 1390,
  SPBE_CODE_BIC_ID_UNICODE = 1391,
  SPBE_CODE_BIC_ID_CASE = 1392,
  SPBE_CODE_BIC_ID_CHARACTER = 1393,
  SPBE_CODE_BIC_ID_LENGTH = 1394,
  SPBE_CODE_BIC_ID_FORMAT = 1395,
  SPBE_CODE_BIC_ID_PREFIX = 1396,
  SPBE_CODE_QRIS_EMPTY = 1397,
  SPBE_CODE_QRIS_WHITESPACE = 1398,
  SPBE_CODE_QRIS_UNICODE = 1399,
  SPBE_CODE_QRIS_CASE = 1400,
  SPBE_CODE_QRIS_LENGTH = 1401,
  SPBE_CODE_QRIS_FORMAT = 1402,
  SPBE_CODE_QRIS_CHECK = 1403,
  SPBE_CODE_NMID_EMPTY = 1404,
  SPBE_CODE_NMID_WHITESPACE = 1405,
  SPBE_CODE_NMID_UNICODE = 1406,
  SPBE_CODE_NMID_CASE = 1407,
  SPBE_CODE_NMID_CHARACTER = 1408,
  SPBE_CODE_NMID_LENGTH = 1409,
  SPBE_CODE_NMID_PREFIX = 1410,
  SPBE_CODE_KBLI2020_EMPTY = 1411,
  SPBE_CODE_KBLI2020_WHITESPACE = 1412,
  SPBE_CODE_KBLI2020_UNICODE = 1413,
  SPBE_CODE_KBLI2020_SEPARATOR = 1414,
  SPBE_CODE_KBLI2020_CHARACTER = 1415,
  SPBE_CODE_KBLI2020_LENGTH = 1416,
  SPBE_CODE_KBLI2020_RANGE = 1417,
  SPBE_CODE_KBLI2020_CODE = 1418,
  SPBE_CODE_KBLI2025_EMPTY = 1419,
  SPBE_CODE_KBLI2025_WHITESPACE = 1420,
  SPBE_CODE_KBLI2025_UNICODE = 1421,
  SPBE_CODE_KBLI2025_SEPARATOR = 1422,
  SPBE_CODE_KBLI2025_CHARACTER = 1423,
  SPBE_CODE_KBLI2025_LENGTH = 1424,
  SPBE_CODE_KBLI2025_RANGE = 1425,
  SPBE_CODE_KBLI2025_CODE = 1426,
  SPBE_CODE_KBJI_EMPTY = 1427,
  SPBE_CODE_KBJI_WHITESPACE = 1428,
  SPBE_CODE_KBJI_UNICODE = 1429,
  SPBE_CODE_KBJI_SEPARATOR = 1430,
  SPBE_CODE_KBJI_CHARACTER = 1431,
  SPBE_CODE_KBJI_LENGTH = 1432,
  SPBE_CODE_KBJI_RANGE = 1433,
  SPBE_CODE_ISBN_EMPTY = 1434,
  SPBE_CODE_ISBN_WHITESPACE = 1435,
  SPBE_CODE_ISBN_UNICODE = 1436,
  SPBE_CODE_ISBN_SEPARATOR = 1437,
  SPBE_CODE_ISBN_CASE = 1438,
  SPBE_CODE_ISBN_CHARACTER = 1439,
  SPBE_CODE_ISBN_LENGTH = 1440,
  SPBE_CODE_ISBN_PREFIX = 1441,
  SPBE_CODE_ISBN_RANGE = 1442,
  SPBE_CODE_ISBN_CHECK = 1443,
  SPBE_CODE_ISSN_EMPTY = 1444,
  SPBE_CODE_ISSN_WHITESPACE = 1445,
  SPBE_CODE_ISSN_UNICODE = 1446,
  SPBE_CODE_ISSN_CASE = 1447,
  SPBE_CODE_ISSN_FORMAT = 1448,
  SPBE_CODE_ISSN_CHECK = 1449,
  SPBE_CODE_TAHUN_ANGGARAN_EMPTY = 1450,
  SPBE_CODE_TAHUN_ANGGARAN_WHITESPACE = 1451,
  SPBE_CODE_TAHUN_ANGGARAN_UNICODE = 1452,
  SPBE_CODE_TAHUN_ANGGARAN_SEPARATOR = 1453,
  SPBE_CODE_TAHUN_ANGGARAN_CHARACTER = 1454,
  SPBE_CODE_TAHUN_ANGGARAN_LENGTH = 1455,
  SPBE_CODE_TAHUN_ANGGARAN_RANGE = 1456,
  SPBE_CODE_RUPIAH_EMPTY = 1457,
  SPBE_CODE_RUPIAH_WHITESPACE = 1458,
  SPBE_CODE_RUPIAH_UNICODE = 1459,
  SPBE_CODE_RUPIAH_CASE = 1460,
  SPBE_CODE_RUPIAH_FORMAT = 1461,
  SPBE_CODE_RUPIAH_RANGE = 1462,
  SPBE_CODE_KOORDINAT_EMPTY = 1463,
  SPBE_CODE_KOORDINAT_WHITESPACE = 1464,
  SPBE_CODE_KOORDINAT_UNICODE = 1465,
  SPBE_CODE_KOORDINAT_FORMAT = 1466,
  SPBE_CODE_KOORDINAT_RANGE = 1467,
  SPBE_CODE_NOMOR_SURAT_EMPTY = 1468,
  SPBE_CODE_NOMOR_SURAT_WHITESPACE = 1469,
  SPBE_CODE_NOMOR_SURAT_UNICODE = 1470,
  SPBE_CODE_NOMOR_SURAT_SEPARATOR = 1471,
  SPBE_CODE_NOMOR_SURAT_CHARACTER = 1472,
  SPBE_CODE_NOMOR_SURAT_FORMAT = 1473,
  SPBE_CODE_TELEPON_EMPTY = 1474,
  SPBE_CODE_TELEPON_WHITESPACE = 1475,
  SPBE_CODE_TELEPON_UNICODE = 1476,
  SPBE_CODE_TELEPON_SEPARATOR = 1477,
  SPBE_CODE_TELEPON_CHARACTER = 1478,
  SPBE_CODE_TELEPON_LENGTH = 1479,
  SPBE_CODE_TELEPON_FORMAT = 1480,
  SPBE_CODE_TELEPON_PREFIX = 1481,
  SPBE_CODE_KBLI_EMPTY = 1482,
  SPBE_CODE_KBLI_WHITESPACE = 1483,
  SPBE_CODE_KBLI_UNICODE = 1484,
  SPBE_CODE_KBLI_SEPARATOR = 1485,
  SPBE_CODE_KBLI_CHARACTER = 1486,
  SPBE_CODE_KBLI_LENGTH = 1487,
  SPBE_CODE_KBLI_RANGE = 1488,
  SPBE_CODE_KBLI_CODE = 1489,
  SPBE_CODE_WILAYAH_WRONG_SCHEME = 1490,
  SPBE_CODE_LIST_WRONG_SCHEME = 1491,
  SPBE_CODE_DOKUMEN_TYPE = 1492,
  SPBE_CODE_DOKUMEN_REQUIRED = 1493,
  SPBE_CODE_DOKUMEN_ENUM = 1494,
  SPBE_CODE_DOKUMEN_UNIQUE = 1495,
  SPBE_CODE_DOKUMEN_REFERENCE = 1496,
  SPBE_CODE_DOKUMEN_STRUCTURE = 1497,
  SPBE_CODE_DOKUMEN_NAME = 1498,
  SPBE_CODE_DOKUMEN_MIN_LENGTH = 1499,
  SPBE_CODE_DOKUMEN_MAX_LENGTH = 1500,
  SPBE_CODE_DOKUMEN_MINIMUM = 1501,
  SPBE_CODE_DOKUMEN_MAXIMUM = 1502,
  SPBE_CODE_DOKUMEN_DATE = 1503,
  SPBE_CODE_DAUN_RULE = 1504,
  SPBE_CODE_INDEKS_INDIKATOR_RULE = 1505,
  SPBE_CODE_INDEKS_LENGKAP_RULE = 1506,
  SPBE_CODE_METADATA_WAJIB_RULE = 1507,
  SPBE_CODE_METADATA_LEWAT_RULE = 1508,
  SPBE_CODE_MS_KEG_SAMPEL_RULE = 1509,
  SPBE_CODE_RENTANG_RULE = 1510,
  SPBE_CODE_MS_KEG_PETUGAS_RULE = 1511,
  SPBE_CODE_MS_VAR_KODE_RULE = 1512,
  SPBE_CODE_NAMA_KONSEP_RULE = 1513,
  SPBE_CODE_NAMA_GAYA_RULE = 1514,
  SPBE_CODE_NAMA_SINONIM_RULE = 1515,
  SPBE_CODE_NAMA_TERLARANG_RULE = 1516,
  SPBE_CODE_NAMA_KATA_RULE = 1517,
  SPBE_CODE_NAMA_SINGKATAN_RULE = 1518,
  SPBE_CODE_NAMA_GANDA_RULE = 1519,
  SPBE_CODE_NAMA_DOMAIN_RULE = 1520,
  SPBE_CODE_KR_RRN_EMPTY = 1521,
  SPBE_CODE_KR_RRN_WHITESPACE = 1522,
  SPBE_CODE_KR_RRN_UNICODE = 1523,
  SPBE_CODE_KR_RRN_SEPARATOR = 1524,
  SPBE_CODE_KR_RRN_CHARACTER = 1525,
  SPBE_CODE_KR_RRN_LENGTH = 1526,
  SPBE_CODE_KR_RRN_FORMAT = 1527,
  SPBE_CODE_KR_RRN_RANGE = 1528,
  SPBE_CODE_KR_RRN_DATE = 1529,
  SPBE_CODE_KR_RRN_CHECK = 1530,
  SPBE_CODE_KR_ARN_EMPTY = 1531,
  SPBE_CODE_KR_ARN_WHITESPACE = 1532,
  SPBE_CODE_KR_ARN_UNICODE = 1533,
  SPBE_CODE_KR_ARN_SEPARATOR = 1534,
  SPBE_CODE_KR_ARN_CHARACTER = 1535,
  SPBE_CODE_KR_ARN_LENGTH = 1536,
  SPBE_CODE_KR_ARN_FORMAT = 1537,
  SPBE_CODE_KR_ARN_RANGE = 1538,
  SPBE_CODE_KR_ARN_DATE = 1539,
  SPBE_CODE_KR_ARN_CHECK = 1540,
  SPBE_CODE_KR_BRN_EMPTY = 1541,
  SPBE_CODE_KR_BRN_WHITESPACE = 1542,
  SPBE_CODE_KR_BRN_UNICODE = 1543,
  SPBE_CODE_KR_BRN_SEPARATOR = 1544,
  SPBE_CODE_KR_BRN_CHARACTER = 1545,
  SPBE_CODE_KR_BRN_LENGTH = 1546,
  SPBE_CODE_KR_BRN_PREFIX = 1547,
  SPBE_CODE_KR_BRN_RANGE = 1548,
  SPBE_CODE_KR_BRN_SERIAL = 1549,
  SPBE_CODE_KR_BRN_CODE = 1550,
  SPBE_CODE_KR_BRN_CHECK = 1551,
  SPBE_CODE_KR_CRN_EMPTY = 1552,
  SPBE_CODE_KR_CRN_WHITESPACE = 1553,
  SPBE_CODE_KR_CRN_UNICODE = 1554,
  SPBE_CODE_KR_CRN_SEPARATOR = 1555,
  SPBE_CODE_KR_CRN_CHARACTER = 1556,
  SPBE_CODE_KR_CRN_LENGTH = 1557,
  SPBE_CODE_KR_CRN_RANGE = 1558,
  SPBE_CODE_KR_CRN_CHECK = 1559,
  SPBE_CODE_DIKENAL_RULE = 1560,
  SPBE_CODE_ARSITEKTUR_DOMAIN_RULE = 1561,
  SPBE_CODE_ARSITEKTUR_PERIODE_RULE = 1562,
  SPBE_CODE_ARSITEKTUR_SIMPUL_RULE = 1563,
  SPBE_CODE_ARSITEKTUR_JENIS_RULE = 1564,
  SPBE_CODE_ARSITEKTUR_KEADAAN_RULE = 1565,
  SPBE_CODE_ARSITEKTUR_SIKLUS_RULE = 1566,
  SPBE_CODE_ARSITEKTUR_URUSAN_RULE = 1567,
  SPBE_CODE_ARSITEKTUR_TANPA_LAYANAN_RULE = 1568,
  SPBE_CODE_ARSITEKTUR_TANPA_APLIKASI_RULE = 1569,
  SPBE_CODE_ARSITEKTUR_PEMILIK_RULE = 1570,
  SPBE_CODE_ARSITEKTUR_TANPA_KEAMANAN_RULE = 1571,
  SPBE_CODE_ARSITEKTUR_KEAMANAN_GANDA_RULE = 1572,
  SPBE_CODE_ARSITEKTUR_APLIKASI_UMUM_RULE = 1573,
  SPBE_CODE_PETA_MUATAN_RULE = 1574,
  SPBE_CODE_PETA_PERIODE_RULE = 1575,
  SPBE_CODE_PETA_URUTAN_RULE = 1576,
  SPBE_CODE_PETA_TAHUN_RULE = 1577,
  SPBE_CODE_PETA_TARGET_RULE = 1578,
  SPBE_CODE_PETA_STATUS_RULE = 1579,
  SPBE_CODE_PETA_REVIU_RULE = 1580,
  SPBE_CODE_PETA_ANGGARAN_RULE = 1581,
  SPBE_CODE_PETA_ANGGARAN_GANDA_RULE = 1582,
  SPBE_CODE_PETA_PROGRAM_RULE = 1583,
  SPBE_CODE_PETA_URUSAN_RULE = 1584,
  SPBE_CODE_PETA_TAUTAN_RULE = 1585,
  SPBE_CODE_PETA_ARSITEKTUR_RULE = 1586,
  SPBE_CODE_PETA_GANDA_RULE = 1587,
  SPBE_CODE_RISIKO_KRITERIA_RULE = 1588,
  SPBE_CODE_RISIKO_KATEGORI_RULE = 1589,
  SPBE_CODE_RISIKO_TINGKAT_RULE = 1590,
  SPBE_CODE_RISIKO_BESARAN_RULE = 1591,
  SPBE_CODE_RISIKO_LEVEL_RULE = 1592,
  SPBE_CODE_RISIKO_SELERA_RULE = 1593,
  SPBE_CODE_RISIKO_KEPUTUSAN_RULE = 1594,
  SPBE_CODE_RISIKO_KEMUNGKINAN_RULE = 1595,
  SPBE_CODE_RISIKO_PRIORITAS_RULE = 1596,
  SPBE_CODE_RISIKO_URUTAN_RULE = 1597,
  SPBE_CODE_RISIKO_GANDA_RULE = 1598,
  SPBE_CODE_RISIKO_RENCANA_RULE = 1599,
  SPBE_CODE_RISIKO_OPSI_RULE = 1600,
  SPBE_CODE_RISIKO_RESIDUAL_RULE = 1601,
  SPBE_CODE_MANAJEMEN_PROSES_RULE = 1602,
  SPBE_CODE_MANAJEMEN_CAKUPAN_RULE = 1603,
  SPBE_CODE_MANAJEMEN_TANGGAL_RULE = 1604,
  SPBE_CODE_SDM_NIP_RULE = 1605,
  SPBE_CODE_SDM_JENJANG_RULE = 1606,
  SPBE_CODE_SDM_GANDA_RULE = 1607,
  SPBE_CODE_SDM_KOMPETENSI_RULE = 1608,
  SPBE_CODE_SDM_KOMPETENSI_GANDA_RULE = 1609,
  SPBE_CODE_PENGETAHUAN_METADATA_RULE = 1610,
  SPBE_CODE_PENGETAHUAN_GANDA_RULE = 1611,
  SPBE_CODE_ASET_GANDA_RULE = 1612,
  SPBE_CODE_ASET_KEDALUWARSA_RULE = 1613,
  SPBE_CODE_PERUBAHAN_TAHAP_RULE = 1614,
  SPBE_CODE_DATA_PRIORITAS_RULE = 1615,
  SPBE_CODE_TIKET_SELESAI_RULE = 1616,
  SPBE_CODE_AUDIT_AUDITOR_RULE = 1617,
  SPBE_CODE_AUDIT_TENGGAT_RULE = 1618,
  SPBE_CODE_PETA_TO_BE_RULE = 1619,
  SPBE_CODE_FIELD_DAMAGE = 1620,
  /* codes: end */
};

/* "nik.date" for SPBE_CODE_NIK_DATE; "unknown" for a number this version does not know.  Static.  Threads: any. */
SPBE_API const char *spbe_finding_name(int32_t code);
/* How many codes there are, and the code at a place, 0 <= index < count; 0 outside.  Threads: any. */
SPBE_API int32_t spbe_finding_count(void);
SPBE_API int32_t spbe_finding_at(int32_t index);
/* JSON: {"number","code","severity","message":{"id","en"},"hint":{"id","en"},"since"}.  Threads: any. */
SPBE_API spbe_status spbe_finding_describe(int32_t code, char *buffer, size_t capacity, size_t *needed, spbe_error *error);
/* "case", "suspect", "warning"; "unknown" for numbers this version does not know, "none" for 0 where 0 is no class or severity.
 * Static.  Threads: any. */
SPBE_API const char *spbe_class_name(int32_t finding_class);
SPBE_API const char *spbe_verdict_name(int32_t verdict);
SPBE_API const char *spbe_severity_name(int32_t severity);

/* ---- Options ---- */

typedef struct spbe_list spbe_list;       /* a code list through time */
typedef struct spbe_catalog spbe_catalog; /* an immutable set of lists */
typedef struct spbe_plan spbe_plan;       /* a compiled schema */
typedef struct spbe_report spbe_report;   /* the counts of a run */

#define SPBE_NO_DATE INT32_MIN

/* Languages of messages. */
enum { SPBE_LANG_ID = 0, SPBE_LANG_EN = 1 };

/* Flags. */
enum { SPBE_UNMASK = 1 /* personal values leave as they are; reports say so */ };

typedef struct spbe_options {
  uint32_t size;               /* sizeof(spbe_options) */
  int32_t as_of;               /* the day to judge on; SPBE_NO_DATE: the schema's, else today at UTC+7.  Zero is 1970-01-01: use the INIT macro */
  const spbe_catalog *catalog; /* borrowed for the call; NULL: the built-in lists.  A plan keeps what it was compiled with */
  int32_t lang;                /* SPBE_LANG_... */
  uint32_t flags;              /* SPBE_UNMASK */
  uint32_t threads;            /* datasets: 0 = all cores, 1 = the calling thread only.  Answers do not depend on it */
  uint32_t reserved;           /* zero */
  uint64_t memory;             /* datasets: bytes for rules over the whole dataset, beyond which they spill to files; 0 = 256 MiB */
  const char *tmp_dir;         /* datasets: where spill files go, NUL-terminated; NULL = /tmp */
  const int32_t *cancel;       /* datasets: set it non-zero from any thread or signal handler to stop; must outlive the stream; may be NULL */
} spbe_options;

#define SPBE_OPTIONS_INIT { (uint32_t)sizeof(spbe_options), SPBE_NO_DATE, NULL, SPBE_LANG_ID, 0, 0, 0, 0, NULL, NULL }

/* ---- Types of values ---- */

typedef int32_t spbe_type;

enum {
  SPBE_TYPE_NONE = 0,
  SPBE_TYPE_NIK = 1,
  SPBE_TYPE_NO_KK = 2,
  SPBE_TYPE_NPWP15 = 3,
  SPBE_TYPE_NPWP16 = 4,
  SPBE_TYPE_NITKU = 5,
  SPBE_TYPE_NIP_PNS = 6,
  SPBE_TYPE_NIP_PPPK = 7,
  SPBE_TYPE_NIP_LAMA = 8,
  SPBE_TYPE_NRP_POLRI = 9,
  SPBE_TYPE_NIB_OSS = 10,
  SPBE_TYPE_NIB_BIDANG = 11,
  SPBE_TYPE_NOP = 12,
  SPBE_TYPE_NISN = 13,
  SPBE_TYPE_NPSN = 14,
  SPBE_TYPE_NUPTK = 15,
  SPBE_TYPE_NIDN = 16,
  SPBE_TYPE_BPJS_KESEHATAN = 17,
  SPBE_TYPE_KPJ = 18,
  SPBE_TYPE_SEP_BPJS = 19,
  SPBE_TYPE_KODE_FASKES_BPJS = 20,
  SPBE_TYPE_KODE_RS = 21,
  SPBE_TYPE_KFA = 22,
  SPBE_TYPE_IHS_PASIEN = 23,
  SPBE_TYPE_IHS_NAKES = 24,
  SPBE_TYPE_BPOM_PANGAN = 25,
  SPBE_TYPE_PASPOR = 26,
  SPBE_TYPE_SIM = 27,
  SPBE_TYPE_NRKB = 28,
  SPBE_TYPE_TELEPON_SELULER = 29,
  SPBE_TYPE_TELEPON_TETAP = 30,
  SPBE_TYPE_EMAIL = 31,
  SPBE_TYPE_KODE_POS = 32,
  SPBE_TYPE_KODE_WILAYAH = 33,
  SPBE_TYPE_KODE_BPS = 34,
  SPBE_TYPE_KODE_SATKER = 35,
  SPBE_TYPE_KODE_BANK = 36,
  SPBE_TYPE_BIC_ID = 37,
  SPBE_TYPE_QRIS = 38,
  SPBE_TYPE_NMID = 39,
  SPBE_TYPE_KBLI2020 = 40,
  SPBE_TYPE_KBLI2025 = 41,
  SPBE_TYPE_KBJI = 42,
  SPBE_TYPE_ISBN = 43,
  SPBE_TYPE_ISSN = 44,
  SPBE_TYPE_TANGGAL = 45,
  SPBE_TYPE_TAHUN_ANGGARAN = 46,
  SPBE_TYPE_RUPIAH = 47,
  SPBE_TYPE_KOORDINAT = 48,
  SPBE_TYPE_NOMOR_SURAT = 49,
  SPBE_TYPE_KR_RRN = 50,
  SPBE_TYPE_KR_ARN = 51,
  SPBE_TYPE_KR_BRN = 52,
  SPBE_TYPE_KR_CRN = 53,
  SPBE_TYPE_NPWP = 101,    /* npwp15 or npwp16 */
  SPBE_TYPE_NIP = 102,     /* nip_pns, nip_pppk or nip_lama */
  SPBE_TYPE_TELEPON = 103, /* telepon_seluler or telepon_tetap */
  SPBE_TYPE_KBLI = 104     /* a code of either edition */
};

/* Why a value probably is as it is. */
enum {
  SPBE_CAUSE_NONE = 0,
  SPBE_CAUSE_PLACEHOLDER = 1,      /* written because nothing was known: "-", "TIDAK ADA", "#N/A", 9999... */
  SPBE_CAUSE_EXCEL_FLOAT = 10,     /* decimals that a spreadsheet added */
  SPBE_CAUSE_EXCEL_EXPONENT = 11,  /* 3.17101E+15 */
  SPBE_CAUSE_EXCEL_LOST_ZERO = 12, /* zeros in front are gone */
  SPBE_CAUSE_EXCEL_DATE = 13,      /* 14-Oct for 10-14; a serial number for a date */
  SPBE_CAUSE_EXCEL_APOSTROPHE = 14,
  SPBE_CAUSE_NPWP_CORETAX_UNVERIFIED = 30,
  SPBE_CAUSE_SCHEME_BPS = 40,      /* a BPS region code where one of the Ministry of Home Affairs is meant */
  SPBE_CAUSE_LOOKS_LIKE = 1000,    /* + SPBE_TYPE_...: it is a value of that type */
  SPBE_CAUSE_SWAPPED = 2000        /* parts of the value are exchanged: the axes of coordinates */
};

/* The answer about one value. */
typedef struct spbe_answer {
  uint32_t size;    /* sizeof(spbe_answer), set by the caller */
  int32_t verdict;  /* SPBE_VALID ... SPBE_MISSING */
  int32_t code;     /* SPBE_CODE_... of the one error or warning (or of "missing"); 0 when valid */
  int32_t severity; /* of that code */
  int32_t cause;    /* SPBE_CAUSE_...: why a value probably is as it is; 0 = nothing to say.  Never changes verdict or code */
  int32_t reserved; /* zero */
  int64_t offset;   /* byte of the value that is to blame, where it is one (whitespace, unicode); else -1 */
} spbe_answer;

#define SPBE_ANSWER_INIT { (uint32_t)sizeof(spbe_answer), 0, 0, 0, 0, 0, -1 }

/* Every type of this version, in the order of their numbers; SPBE_TYPE_NONE outside 0 <= index < count.  Threads: any. */
SPBE_API int32_t spbe_type_count(void);
SPBE_API spbe_type spbe_type_at(int32_t index);
/* By name ("nik"); SPBE_TYPE_NONE where there is none.  Threads: any. */
SPBE_API spbe_type spbe_type_find(const char *name, size_t n);
/* "nik"; "unknown" for a number this version does not know.  Static.  Threads: any. */
SPBE_API const char *spbe_type_name(spbe_type type);
/* JSON of `spbe describe`: issuer, legal basis, rules and their certainty, what cannot be known offline.  Threads: any. */
SPBE_API spbe_status spbe_type_describe(spbe_type type, const spbe_options *options, char *buffer, size_t capacity, size_t *needed,
                                        spbe_error *error);

/* Is this a value of the type?  Allocates nothing.  Threads: any. */
SPBE_API spbe_status spbe_type_check(spbe_type type, const char *s, size_t n, const spbe_options *options, spbe_answer *answer,
                                     spbe_error *error);
/* The same as JSON of `spbe check`: {"value","verdict","canonical","findings":[...],"parts":{...}}.  Threads: any. */
SPBE_API spbe_status spbe_type_explain(spbe_type type, const char *s, size_t n, const spbe_options *options, char *buffer, size_t capacity,
                                       size_t *needed, spbe_error *error);
/* The lenient door: the canonical form of what people write, not masked.  The empty text where there is none; `answer` (may be
 * NULL) then says what stands in the way.  Threads: any. */
SPBE_API spbe_status spbe_type_normalize(spbe_type type, const char *s, size_t n, const spbe_options *options, spbe_answer *answer,
                                         char *buffer, size_t capacity, size_t *needed, spbe_error *error);
/* The same as JSON of `spbe normalize`: {"value","canonical","display","findings":[...]}.  Threads: any. */
SPBE_API spbe_status spbe_type_normalize_explain(spbe_type type, const char *s, size_t n, const spbe_options *options, char *buffer,
                                                 size_t capacity, size_t *needed, spbe_error *error);
/* The display form of a valid or suspect value, else the text itself.  Not masked.  Threads: any. */
SPBE_API spbe_status spbe_type_format(spbe_type type, const char *s, size_t n, char *buffer, size_t capacity, size_t *needed,
                                      spbe_error *error);
/* What of a value may be shown; the text itself for types that are not personal.  Threads: any. */
SPBE_API spbe_status spbe_type_mask(spbe_type type, const char *s, size_t n, char *buffer, size_t capacity, size_t *needed,
                                    spbe_error *error);

/* A synthetic value that checks valid, in canonical form: for tests and training, of nobody.  The same seed and index give the same
 * value in every build.  Not masked.  Threads: any. */
SPBE_API spbe_status spbe_type_sample(spbe_type type, uint64_t seed, uint64_t index, const spbe_options *options, char *buffer,
                                      size_t capacity, size_t *needed, spbe_error *error);
/* "excel.lost_zero", "looks_like.nik"; "none" for 0, "unknown" for a number this version does not know.  Static.  Threads: any. */
SPBE_API const char *spbe_cause_name(int32_t cause);

/* One column, one byte a row (SPBE_BYTE_...) into verdicts[column->length].  Nulls are missing.  Each distinct value of a small
 * dictionary is judged once.  Allocates nothing.  On failure the verdicts mean nothing.  Threads: any. */
SPBE_API spbe_status spbe_type_check_column(spbe_type type, const struct ArrowSchema *schema, const struct ArrowArray *column,
                                            const spbe_options *options, uint8_t *verdicts, spbe_error *error);
/* The same without Arrow: value i is text[offsets[i]] up to text[offsets[i + 1]]; there are rows + 1 offsets.  Threads: any. */
SPBE_API spbe_status spbe_type_check_offsets(spbe_type type, const char *text, const int32_t *offsets, int64_t rows,
                                             const spbe_options *options, uint8_t *verdicts, spbe_error *error);

/* ---- Catalogs and code lists ---- */

/* The lists inside the library.  Threads: any. */
SPBE_API spbe_status spbe_catalog_builtin(spbe_catalog **catalog, spbe_error *error);
/* `base` and the list of a .spbelist file (or its bytes, which are copied); a list of the same id is replaced.  The bytes are
 * checked in full first.  Threads: any. */
SPBE_API spbe_status spbe_catalog_open(const spbe_catalog *base, const char *path, spbe_catalog **catalog, spbe_error *error);
SPBE_API spbe_status spbe_catalog_open_bytes(const spbe_catalog *base, const void *bytes, size_t n, spbe_catalog **catalog,
                                             spbe_error *error);
SPBE_API void spbe_catalog_free(spbe_catalog *catalog);
/* The lists of a catalog, by id, 0 <= index < count; each call gives a handle of its own.  Threads: any. */
SPBE_API int32_t spbe_catalog_count(const spbe_catalog *catalog);
SPBE_API spbe_status spbe_catalog_at(const spbe_catalog *catalog, int32_t index, spbe_list **list, spbe_error *error);
/* By id ("wilayah"); SPBE_INVALID_ARGUMENT where there is none.  Threads: any. */
SPBE_API spbe_status spbe_catalog_list(const spbe_catalog *catalog, const char *id, size_t n, spbe_list **list, spbe_error *error);

SPBE_API void spbe_list_free(spbe_list *list);
/* Id, newest edition (its first day, "2025-04-25"; empty where the list knows none) and digest of the source tables.  `n` (may be
 * NULL) receives the length.  Live as long as the handle; "" for NULL.  Threads: any. */
SPBE_API const char *spbe_list_id(const spbe_list *list, size_t *n);
SPBE_API const char *spbe_list_edition(const spbe_list *list, size_t *n);
SPBE_API const char *spbe_list_digest(const spbe_list *list, size_t *n);
/* JSON: id, title, issuer, editions, completeness, certainty, licence, counts.  Threads: any. */
SPBE_API spbe_status spbe_list_describe(const spbe_list *list, const spbe_options *options, char *buffer, size_t capacity, size_t *needed,
                                        spbe_error *error);

/* The records of a code as a JSON array of {"code","name","level","parent","valid_from","valid_to","basis"}: with a day, the one of
 * that day; with SPBE_NO_DATE, every spell, oldest first.  [] where there is none.  Codes may be compact (317101).  Threads: any. */
SPBE_API spbe_status spbe_list_find(const spbe_list *list, const char *code, size_t n, int32_t day, char *buffer, size_t capacity,
                                    size_t *needed, spbe_error *error);
/* The same by name or synonym; at most one record.  SPBE_NO_DATE: today at UTC+7.  Threads: any. */
SPBE_API spbe_status spbe_list_find_name(const spbe_list *list, const char *name, size_t n, int32_t day, char *buffer, size_t capacity,
                                         size_t *needed, spbe_error *error);
/* Every spell of a code, each with "changes":[{"on","legal_date","kind","from","to","basis","certainty"}].  Threads: any. */
SPBE_API spbe_status spbe_list_history(const spbe_list *list, const char *code, size_t n, char *buffer, size_t capacity, size_t *needed,
                                       spbe_error *error);
/* The records below a code on a day, (NULL, 0) = the top, as a JSON array.  SPBE_NO_DATE: today at UTC+7.  Threads: any. */
SPBE_API spbe_status spbe_list_children(const spbe_list *list, const char *code, size_t n, int32_t day, char *buffer, size_t capacity,
                                        size_t *needed, spbe_error *error);
/* The codes that took over where a change ended this one, as a JSON array of texts: with a day, those that live on it, through as
 * many steps as it takes; with SPBE_NO_DATE, one step.  Threads: any. */
SPBE_API spbe_status spbe_list_successors(const spbe_list *list, const char *code, size_t n, int32_t day, char *buffer, size_t capacity,
                                          size_t *needed, spbe_error *error);

/* Where a code stands on a day. */
enum {
  SPBE_STANDING_UNKNOWN = 0,       /* in no edition */
  SPBE_STANDING_CURRENT = 1,       /* exists on that day */
  SPBE_STANDING_SUPERSEDED = 2,    /* gone by then, with a successor */
  SPBE_STANDING_EXPIRED = 3,       /* gone by then, without */
  SPBE_STANDING_NOT_YET_VALID = 4, /* begins later */
  SPBE_STANDING_BEFORE_FIRST = 5   /* the day is before the list's first edition: nothing can be said */
};

typedef struct spbe_membership {
  uint32_t size;    /* sizeof(spbe_membership), set by the caller */
  int32_t standing; /* SPBE_STANDING_... */
  int32_t level;    /* 1 = top; 0 where unknown */
  int32_t reserved; /* zero */
} spbe_membership;

#define SPBE_MEMBERSHIP_INIT { (uint32_t)sizeof(spbe_membership), 0, 0, 0 }

/* Is this a code on that day?  SPBE_NO_DATE: today at UTC+7.  Allocates nothing.  Threads: any. */
SPBE_API spbe_status spbe_list_judge(const spbe_list *list, const char *code, size_t n, int32_t day, spbe_membership *membership,
                                     spbe_error *error);

/* The records whose name, or one synonym, holds every word of the text, as a JSON array: with a day, those of that day; with SPBE_NO_DATE,
 * every spell.  Codes that begin with a text that holds a digit come first, then whole names, beginnings, words inside; at most `limit`
 * (0 = all).  Some 10 ms for wilayah.  Threads: any. */
SPBE_API spbe_status spbe_list_search(const spbe_list *list, const char *text, size_t n, int32_t day, uint32_t limit, char *buffer,
                                      size_t capacity, size_t *needed, spbe_error *error);

/* How names are looked for.  NULL stands for the INIT macro. */
typedef struct spbe_query {
  uint32_t size;      /* sizeof(spbe_query) */
  int32_t day;        /* codes of that day; SPBE_NO_DATE: today at UTC+7 */
  int32_t level;      /* 1 = top, up to 15; 0 = any */
  uint32_t limit;     /* candidates, at most 100; 0 = 5 */
  const char *within; /* a code or a name: only what lies under it; (NULL, 0) = anywhere.  Refused where it is not understood */
  size_t within_n;
} spbe_query;

#define SPBE_QUERY_INIT { (uint32_t)sizeof(spbe_query), SPBE_NO_DATE, 0, 0, NULL, 0 }

/* What people typed to candidates, best first, as JSON of `spbe resolve`: {"text","code","candidates":[{"code","name","score","reason"}]}.
 * `code` is null where the text is ambiguous or unknown: nothing is guessed.  Threads: any. */
SPBE_API spbe_status spbe_list_resolve(const spbe_list *list, const char *text, size_t n, const spbe_query *query, char *buffer,
                                       size_t capacity, size_t *needed, spbe_error *error);
/* The same of a column.  `texts` is taken: record batches whose first column is the text and whose second, where there is one, what each
 * lies in (a code or a name); or the bare column.  `out` gives a row for every row, in their order, batch by batch:
 *
 *     code name score reason candidates
 *
 * code and name are null where there is no one answer; score (float64, 1 = the name itself) is that of the best candidate; reason is
 * "ambiguous" or "unknown" then; candidates are codes joined by '|'.  All null where there was no text.  Lazily: trouble with `texts` comes
 * from the stream, as of datasets below.  The stream keeps the list alive.  Threads: any; the stream: one. */
SPBE_API spbe_status spbe_list_resolve_stream(const spbe_list *list, const spbe_query *query, struct ArrowArrayStream *texts,
                                              struct ArrowArrayStream *out, spbe_error *error);

/* The records of a day as a table, in code order (SPBE_NO_DATE: every spell).  Columns: code, name, level (int32), parent, valid_from,
 * valid_to (date32), basis; null where it does not apply.  The stream keeps the list alive.  Threads: any; the stream: one. */
SPBE_API spbe_status spbe_list_export(const spbe_list *list, int32_t day, struct ArrowArrayStream *out, spbe_error *error);

/* From where to where codes are followed.  Each end is a day ("2022-02-14") within `list`, or the id of a list ("bps").  All three are
 * texts as (pointer, bytes); `list` may be (NULL, 0) where both ends are lists. */
typedef struct spbe_conversion {
  uint32_t size;     /* sizeof(spbe_conversion) */
  uint32_t reserved; /* zero */
  const char *list;
  size_t list_n;
  const char *from;
  size_t from_n;
  const char *to;
  size_t to_n;
} spbe_conversion;

#define SPBE_CONVERSION_INIT { (uint32_t)sizeof(spbe_conversion), 0, NULL, 0, NULL, 0, NULL, 0 }

/* What became of a code, as JSON {"code","outcome","shared","to":[{"code","match","certainty"}]}.  `outcome` is "one", "many" (none of them
 * is chosen), "none", "unknown" (no code of that day or list) or "missing" (no text); `shared`: other codes lead to one of these too, so
 * what they count would be added up.  SPBE_INVALID_ARGUMENT where there is no such way; the text names those there are.  Threads: any. */
SPBE_API spbe_status spbe_catalog_convert(const spbe_catalog *catalog, const spbe_conversion *way, const char *code, size_t n,
                                          char *buffer, size_t capacity, size_t *needed, spbe_error *error);
/* The same of a column.  `codes` is taken: record batches of one column, or the bare column.  `out` gives a row for every row, in
 * their order, batch by batch:
 *
 *     code outcome targets match certainty shared
 *
 * code is the single target, else null; targets, match and certainty are joined by '|', in the same order; shared is a boolean, null without
 * a target.  An empty cell is "missing".  Lazily, and the stream keeps the lists alive, as above.  Threads: any; the stream: one. */
SPBE_API spbe_status spbe_catalog_convert_stream(const spbe_catalog *catalog, const spbe_conversion *way, struct ArrowArrayStream *codes,
                                                 struct ArrowArrayStream *out, spbe_error *error);

/* ---- Documents: architecture, roadmap, management, index, statistics metadata ---- */

/* The kinds of documents, by name; "" outside 0 <= index < count.  Static.  Threads: any. */
SPBE_API int32_t spbe_document_kind_count(void);
SPBE_API const char *spbe_document_kind(int32_t index);
/* The published JSON Schema (draft 2020-12) of a kind; NULL where there is none.  `length` may be NULL.  Static.  Threads: any. */
SPBE_API const char *spbe_document_schema(const char *kind, size_t n, size_t *length);
/* What is wrong with a document: {"findings":[…],"summary":{"findings","errors","warnings","infos","by_code"}}.  The `column` of a finding is
 * the JSON pointer of its place; of one code at most 1,000 are listed, all are counted.  SPBE_BAD_SCHEMA where the text is no JSON (64 MiB
 * and 64 levels at most).  Cost: the whole check for each call; give a buffer of the size of the document to be asked once.  Threads: any. */
SPBE_API spbe_status spbe_document_check(const char *kind, size_t kind_n, const char *json, size_t n, const spbe_options *options,
                                         char *buffer, size_t capacity, size_t *needed, spbe_error *error);
/* What else is known of a document: "compute" of an indeks (argument "12=4": what if); JSON, or the text that the question is after.
 * `argument` may be NULL.  SPBE_INVALID_ARGUMENT where the document does not serve: check it first.  Threads: any. */
SPBE_API spbe_status spbe_document_ask(const char *kind, size_t kind_n, const char *json, size_t n, const char *question, size_t question_n,
                                       const char *argument, size_t argument_n, const spbe_options *options, char *buffer, size_t capacity,
                                       size_t *needed, spbe_error *error);

/* ---- Schemas and plans ---- */

/* The built-in schemas, by name; "" outside 0 <= index < count.  Static.  Threads: any. */
SPBE_API int32_t spbe_schema_count(void);
SPBE_API const char *spbe_schema_name(int32_t index);
/* The document of a built-in schema (usable as a file; its title and fields are in it); NULL where there is none.  `length` may be NULL.  Static.  Threads: any. */
SPBE_API const char *spbe_schema_document(const char *name, size_t n, size_t *length);
/* Every complaint about a schema document, in document order, as a JSON array of {"error":{"code","place","message","line","offset"}};
 * `place` is a JSON pointer.  [] where it compiles.  Threads: any. */
SPBE_API spbe_status spbe_schema_check(const char *json, size_t n, const spbe_options *options, char *buffer, size_t capacity,
                                       size_t *needed, spbe_error *error);

/* What the names of a schema's columns are to the standard terms, as a JSON array of findings; `column` is a JSON pointer.  SPBE_BAD_SCHEMA where the
 * schema does not compile.  Threads: any. */
SPBE_API spbe_status spbe_schema_lint(const char *json, size_t n, const spbe_options *options, char *buffer, size_t capacity,
                                      size_t *needed, spbe_error *error);

/* A schema document compiled; SPBE_BAD_SCHEMA with the first complaint otherwise (spbe_schema_check has all).  Immutable: compile
 * once, share among threads, run many times.  Threads: any. */
SPBE_API spbe_status spbe_plan_compile(const char *json, size_t n, const spbe_options *options, spbe_plan **plan, spbe_error *error);
/* A built-in schema ("penduduk", "wilayah") compiled; (NULL, 0) is no schema: structure, encoding, and evidence of type per column.
 * Threads: any. */
SPBE_API spbe_status spbe_plan_builtin(const char *name, size_t n, const spbe_options *options, spbe_plan **plan, spbe_error *error);
SPBE_API void spbe_plan_free(spbe_plan *plan);

/*
 * Datasets: rows in, findings out, lazily.  `findings` gives record batches of
 *
 *     file row line byte column key code severity cause value message hint rule
 *
 * in that order: row, line and byte are int64, the other columns text (key and value utf8, the rest dictionaries of utf8 with int32
 * indices), null where it does not apply.  Nothing is opened before the first batch is asked for, so trouble with the input (a file
 * that cannot be read, no table, cancelled) comes from the stream: an errno value (EIO, EINVAL, ECANCELED, ENOMEM) and a text that begins
 * with the slug.  With `findings` NULL the call runs to the end, makes counts only (fastest), and returns such trouble itself; `report` is
 * handed out even then, with what was read.
 *
 * `report` (may be NULL) holds the counts, which are final once the stream has ended; "complete" is false before.
 * `plan` is kept alive by the stream.  Threads: any; a stream together with its report: one.
 */

/* Text files; `-` is standard input.  Paths end in NUL. */
SPBE_API spbe_status spbe_plan_check_files(const spbe_plan *plan, const spbe_options *options, const char *const *paths, size_t n,
                                           struct ArrowArrayStream *findings, spbe_report **report, spbe_error *error);
/* A text file in memory; the bytes are copied.  `name` (NUL-terminated, may be NULL) stands for the file in findings. */
SPBE_API spbe_status spbe_plan_check_text(const spbe_plan *plan, const spbe_options *options, const char *text, size_t n,
                                          const char *name, struct ArrowArrayStream *findings, spbe_report **report, spbe_error *error);
/* An Arrow stream of record batches, which is taken: rows->release becomes NULL, also on failure. */
SPBE_API spbe_status spbe_plan_check_stream(const spbe_plan *plan, const spbe_options *options, struct ArrowArrayStream *rows,
                                            struct ArrowArrayStream *findings, spbe_report **report, spbe_error *error);

/* JSON: {"summary":{"files","rows","valid_rows","findings","errors","warnings","infos","by_code":{...},...,"complete"}}. */
SPBE_API spbe_status spbe_report_summary(const spbe_report *report, char *buffer, size_t capacity, size_t *needed, spbe_error *error);
SPBE_API void spbe_report_free(spbe_report *report);

#ifdef __cplusplus
}
#endif

#endif /* SPBE_H */
