#include <spbe.h>

#include <stdio.h>
#include <string.h>

int main(void) {
  const char *nik = "3171015708459901";
  spbe_answer answer = SPBE_ANSWER_INIT;
  if (spbe_version() / 100 != SPBE_VERSION / 100) return 2;
  if (spbe_type_check(SPBE_TYPE_NIK, nik, strlen(nik), NULL, &answer, NULL) != SPBE_OK) return 3;
  printf("%s\n", spbe_verdict_name(answer.verdict));
  return answer.verdict == SPBE_VALID ? 0 : 1;
}
