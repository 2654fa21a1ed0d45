#include "csv.h"

#include <stdio.h>
#include <stdlib.h>

int csv_open(struct csv *csv, const char *path) {
  FILE *file = fopen(path, "rb");
  long size;
  csv->text = NULL;
  csv->size = csv->at = 0;
  if (file == NULL) return 0;
  if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 && fseek(file, 0, SEEK_SET) == 0) {
    csv->text = (char *)malloc((size_t)size + 1);
    if (csv->text != NULL) csv->size = fread(csv->text, 1, (size_t)size, file);
  }
  fclose(file);
  return csv->text != NULL;
}

/* One cell, its quotes taken away in place. */
static void read_cell(struct csv *csv) {
  char *from = csv->text + csv->at, *to = from;
  const int quoted = csv->at < csv->size && *from == '"';
  int inside = quoted;
  if (quoted) ++csv->at;
  while (csv->at < csv->size) {
    const char c = csv->text[csv->at];
    if (inside && c == '"') {
      inside = csv->at + 1 < csv->size && csv->text[csv->at + 1] == '"';
      if (inside) *to++ = '"';
      csv->at += inside ? 2 : 1;
      continue;
    }
    if (!inside && (c == ',' || c == '\n')) break;
    if (inside || c != '\r') *to++ = c;
    ++csv->at;
  }
  csv->cells[csv->count] = from;
  csv->lengths[csv->count++] = (size_t)(to - from);
}

int csv_next(struct csv *csv) {
  csv->count = 0;
  if (csv->at >= csv->size) return 0;
  while (csv->count < 16) {
    read_cell(csv);
    if (csv->at >= csv->size) return 1;
    if (csv->text[csv->at++] == '\n') return 1;
  }
  return 1;
}

void csv_close(struct csv *csv) {
  free(csv->text);
  csv->text = NULL;
}
