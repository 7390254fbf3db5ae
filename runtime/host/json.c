#include "json.h"

#include <stdarg.h>
#include <stdio.h>

void json_open(Json *json, const char *file, const char *text, size_t size) {
  json->file = file;
  json->text = text;
  json->size = size;
  json->at = 0;
}

void json_fail(const Json *json, const char *format, ...) {
  char message[512];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  size_t line = 1;
  size_t start = 0;
  for (size_t i = 0; i < json->at; i++) {
    if (json->text[i] == '\n') {
      line++;
      start = i + 1;
    }
  }
  fail("%s:%zu:%zu: %s", json->file, line, json->at - start + 1, message);
}

/* The next character that is not blank, not consumed; -1 at the end. */
static int peek(Json *json) {
  while (json->at < json->size) {
    char c = json->text[json->at];
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') return (unsigned char)c;
    json->at++;
  }
  return -1;
}

static void expect(Json *json, char wanted, const char *what) {
  int c = peek(json);
  if (c == -1) json_fail(json, "the file ends where %s should be", what);
  if (c != (unsigned char)wanted) json_fail(json, "expected %s", what);
  json->at++;
}

/* Moves to the next item of an array or object; 0 at its end. */
static int next(Json *json, size_t n, char close, const char *what) {
  int c = peek(json);
  if (c == (unsigned char)close) {
    json->at++;
    return 0;
  }
  if (n > 0) expect(json, ',', what);
  return 1;
}

void json_array(Json *json) { expect(json, '[', "an array"); }

int json_item(Json *json, size_t n) { return next(json, n, ']', "',' or ']'"); }

void json_object(Json *json) { expect(json, '{', "an object"); }

int json_key(Json *json, size_t n, Text *key) {
  if (!next(json, n, '}', "',' or '}'")) return 0;
  *key = json_text(json);
  expect(json, ':', "':'");
  return 1;
}

/* Length of the well-formed UTF-8 sequence at s, or 0. */
static size_t utf8_length(const unsigned char *s, size_t left) {
  size_t length = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xbf;
  if (s[0] < 0x80) return 1;
  if (s[0] >= 0xc2 && s[0] <= 0xdf) length = 2;
  if (s[0] >= 0xe0 && s[0] <= 0xef) length = 3;
  if (s[0] >= 0xf0 && s[0] <= 0xf4) length = 4;
  if (length == 0 || left < length) return 0;
  /* The second byte rules out overlong forms, surrogates and what lies beyond U+10FFFF. */
  if (s[0] == 0xe0) low = 0xa0;
  if (s[0] == 0xed) high = 0x9f;
  if (s[0] == 0xf0) low = 0x90;
  if (s[0] == 0xf4) high = 0x8f;
  if (s[1] < low || s[1] > high) return 0;
  for (size_t i = 2; i < length; i++) {
    if (s[i] < 0x80 || s[i] > 0xbf) return 0;
  }
  return length;
}

Text json_text(Json *json) {
  expect(json, '"', "a text");
  size_t start = json->at;
  while (json->at < json->size) {
    const unsigned char *s = (const unsigned char *)json->text + json->at;
    if (*s == '"') {
      Text text = {json->text + start, json->at - start};
      json->at++;
      return text;
    }
    if (*s == '\\') json_fail(json, "a text holds an escape; the CRT reader crashes on every escape");
    if (*s < 0x20) json_fail(json, "a text holds the control character 0x%02x", *s);
    size_t length = utf8_length(s, json->size - json->at);
    if (length == 0) json_fail(json, "a text is not UTF-8");
    json->at += length;
  }
  json_fail(json, "the file ends inside a text");
}

uint32_t json_whole(Json *json, uint32_t max) {
  int c = peek(json);
  if (c == '-') json_fail(json, "a number is negative");
  if (c < '0' || c > '9') json_fail(json, "expected a whole number");
  size_t start = json->at;
  uint64_t value = 0;
  while (json->at < json->size && json->text[json->at] >= '0' && json->text[json->at] <= '9') {
    value = value * 10 + (uint64_t)(json->text[json->at] - '0');
    if (value > max) json_fail(json, "a number is above %lu", (unsigned long)max);
    json->at++;
  }
  if (c == '0' && json->at - start > 1) json_fail(json, "a number starts with a needless 0");
  if (json->at < json->size) {
    char after = json->text[json->at];
    if (after == '.' || after == 'e' || after == 'E') json_fail(json, "a number is not whole");
  }
  return (uint32_t)value;
}

void json_end(Json *json) {
  if (peek(json) != -1) json_fail(json, "something follows the end of the object");
}
