/* Kota Sorong had the code 92.71.  What is it now? */
#include <spbe.h>
#include <stdio.h>

int main(void) {
  const int32_t then = 19174, later = 20270; /* 2022-07-01, 2025-07-01: days since 1970-01-01 */
  char text[1024];
  spbe_catalog *catalog = NULL;
  spbe_list *wilayah = NULL;
  spbe_error error;
  if (spbe_catalog_builtin(&catalog, &error) != SPBE_OK || spbe_catalog_list(catalog, "wilayah", 7, &wilayah, &error) != SPBE_OK) {
    fprintf(stderr, "%s\n", error.message);
    return 1;
  }
  if (spbe_list_find(wilayah, "92.71", 5, then, text, sizeof text, NULL, NULL) == SPBE_OK) printf("%s\n", text);
  if (spbe_list_successors(wilayah, "92.71", 5, later, text, sizeof text, NULL, NULL) == SPBE_OK) printf("%s\n", text);
  spbe_list_free(wilayah);
  spbe_catalog_free(catalog);
  return 0;
}
