/* The few words the C tests are written in.  A failed check says where and goes on; the program then exits 1. */
#ifndef SPBE_TESTS_CHECK_H
#define SPBE_TESTS_CHECK_H

#include <spbe.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern int failures;

#define CHECK(condition)                                                  \
  do {                                                                    \
    if (!(condition)) {                                                   \
      fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #condition); \
      ++failures;                                                         \
    }                                                                     \
  } while (0)

/* A call that must succeed; its error text is shown when it does not. */
#define OK(call)                                                                                        \
  do {                                                                                                  \
    spbe_error ok_error_;                                                                               \
    spbe_status ok_status_;                                                                             \
    memset(&ok_error_, 0, sizeof ok_error_);                                                            \
    error = &ok_error_;                                                                                 \
    ok_status_ = (call);                                                                                \
    if (ok_status_ != SPBE_OK) {                                                                        \
      fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, spbe_status_name(ok_status_), ok_error_.message); \
      ++failures;                                                                                       \
    }                                                                                                   \
    error = NULL;                                                                                       \
  } while (0)

/* A call that must be refused with this status and a text that begins with this slug. */
#define REFUSED(wanted, slug, call)                                                                             \
  do {                                                                                                          \
    spbe_error refused_error_;                                                                                  \
    spbe_status refused_status_;                                                                                \
    memset(&refused_error_, 0, sizeof refused_error_);                                                          \
    error = &refused_error_;                                                                                    \
    refused_status_ = (call);                                                                                   \
    if (refused_status_ != (wanted) || refused_error_.status != (wanted) ||                                     \
        strncmp(refused_error_.message, slug, strlen(slug)) != 0) {                                             \
      fprintf(stderr, "%s:%d: got %s '%s', wanted %s '%s'\n", __FILE__, __LINE__, spbe_status_name(refused_status_), \
              refused_error_.message, spbe_status_name(wanted), slug);                                          \
      ++failures;                                                                                               \
    }                                                                                                           \
    error = NULL;                                                                                               \
  } while (0)

/* The error of the call that OK or REFUSED is judging. */
extern spbe_error *error;

/* A text from a call of the two-call pattern: both calls are made, both must agree.  The caller frees it.
 *     char *json = TEXT(spbe_type_explain(SPBE_TYPE_NIK, "1", 1, NULL, BUFFER));  */
#define BUFFER two_buffer, two_capacity, &two_needed, error
#define TEXT(call) (two_buffer = NULL, two_capacity = 0, two_first(call), two_second(call))
extern char *two_buffer;
extern size_t two_capacity;
extern size_t two_needed;
void two_first(spbe_status status);
char *two_second(spbe_status status);

#define HAS(text, part) CHECK((text) != NULL && strstr((text), (part)) != NULL)
#define HAS_NOT(text, part) CHECK(strstr((text), (part)) == NULL)

/* How often the process has called operator new: the hot paths must not. */
#ifdef __cplusplus
extern "C" {
#endif
long allocations(void);
int allocations_are_counted(void);
/* After so many further calls of operator new, on whatever thread, one fails. */
void fail_allocation(long after);
/* Has it?  Either way none fails any more. */
int allocation_failed(void);
#ifdef __cplusplus
}
#endif

void test_names(void);
void test_values(void);
void test_vectors(void);
void test_columns(void);
void test_hostile_columns(void);
void test_lists(void);
void test_list_answers(void);
void test_list_columns(void);
void test_plans(void);
void test_datasets(void);
void test_reading(void);
void test_delivery(void);
void test_arguments(void);
void test_threads(void);
void test_hostile_streams(void);
void test_memory(void);

#endif
