/* Is this a NIK, and if not, why not? */
#include <spbe.h>
#include <stdio.h>
#include <string.h>

static void ask(const char *value) {
  spbe_answer answer = SPBE_ANSWER_INIT;
  spbe_error error;
  if (spbe_type_check(SPBE_TYPE_NIK, value, strlen(value), NULL, &answer, &error) != SPBE_OK) {
    printf("%s\n", error.message);
    return;
  }
  if (answer.code == SPBE_CODE_NONE) printf("%s\n", spbe_verdict_name(answer.verdict));
  else printf("%s: %s\n", spbe_verdict_name(answer.verdict), spbe_finding_name(answer.code));
}

int main(void) {
  ask("3171015708459901");
  ask("3171013202909901");
  ask("31.71.01");
  return 0;
}
