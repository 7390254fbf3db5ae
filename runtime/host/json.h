/*
 * A strict JSON reader that is pulled: the caller says what must come next, and anything else is an error
 * that names line and column. It never recurses and never copies: texts are slices of the input.
 *
 * Taken: UTF-8, the four JSON blanks, arrays, objects, texts without any escape, whole numbers from 0 up.
 * An escape is refused because the CRT reader follows a null pointer when it skips one.
 */
#ifndef RUNNER_JSON_H
#define RUNNER_JSON_H

#include <stddef.h>
#include <stdint.h>

#include "fail.h"

typedef struct {
  const char *file;
  const char *text;
  size_t size;
  size_t at;
} Json;

void json_open(Json *json, const char *file, const char *text, size_t size);
void json_fail(const Json *json, const char *format, ...) __attribute__((noreturn, format(printf, 2, 3)));

/*
 * for (size_t n = 0; json_item(&json, n); n++) reads every item of an array that json_array() has entered,
 * and json_key() likewise every member of an object; n is the number of items read so far.
 */
void json_array(Json *json);
int json_item(Json *json, size_t n);
void json_object(Json *json);
int json_key(Json *json, size_t n, Text *key);

Text json_text(Json *json);
/* A whole number in 0..max. */
uint32_t json_whole(Json *json, uint32_t max);
/* Nothing but blanks may follow. */
void json_end(Json *json);

#endif
