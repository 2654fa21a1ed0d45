/* "Threads: any" means it: the same plan and the same list from several threads at once.  The thread sanitizer runs this as well. */
#include <pthread.h>

#include "check.h"

enum { threads = 4, rounds = 20 };

struct shared {
  const spbe_plan *plan;
  const spbe_list *list;
};

/* Counts what went wrong: CHECK is for one thread. */
static void *work(void *argument) {
  static const char table[] = "code,name\n11,ACEH\n11.01,KAB. ACEH SELATAN\n00.00,TIDAK ADA\n";
  const struct shared *shared = (const struct shared *)argument;
  size_t wrong = 0;
  int i;
  for (i = 0; i < rounds; ++i) {
    spbe_answer answer = SPBE_ANSWER_INIT;
    spbe_membership membership = SPBE_MEMBERSHIP_INIT;
    spbe_options options = SPBE_OPTIONS_INIT;
    spbe_report *report = NULL;
    char summary[4096];
    options.as_of = 20781;
    options.threads = 2;
    wrong += spbe_type_check(SPBE_TYPE_NIK, "3171015708459901", 16, NULL, &answer, NULL) != SPBE_OK || answer.verdict != SPBE_VALID;
    wrong += spbe_list_judge(shared->list, "11.01", 5, 20781, &membership, NULL) != SPBE_OK || membership.standing != SPBE_STANDING_CURRENT;
    wrong += spbe_plan_check_text(shared->plan, &options, table, sizeof table - 1, NULL, NULL, &report, NULL) != SPBE_OK;
    wrong += spbe_report_summary(report, summary, sizeof summary, NULL, NULL) != SPBE_OK || strstr(summary, "\"wilayah.code\":1") == NULL;
    spbe_report_free(report);
  }
  return (void *)wrong;
}

void test_threads(void) {
  pthread_t running[threads];
  struct shared shared;
  spbe_plan *plan = NULL;
  spbe_list *list = NULL;
  int i;
  OK(spbe_plan_builtin("wilayah", 7, NULL, &plan, error));
  OK(spbe_catalog_list(NULL, "wilayah", 7, &list, error));
  shared.plan = plan;
  shared.list = list;
  for (i = 0; i < threads; ++i) CHECK(pthread_create(&running[i], NULL, work, &shared) == 0);
  for (i = 0; i < threads; ++i) {
    void *wrong = NULL;
    CHECK(pthread_join(running[i], &wrong) == 0);
    CHECK(wrong == NULL);
  }
  spbe_list_free(list);
  spbe_plan_free(plan);
}
