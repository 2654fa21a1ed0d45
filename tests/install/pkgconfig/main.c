#include <spbe.h>

#include <stdio.h>

int main(void) {
  printf("%d.%d.%d\n", (int)(spbe_version() / 10000), (int)(spbe_version() / 100 % 100), (int)(spbe_version() % 100));
  return spbe_type_count() > 0 ? 0 : 1;
}
