/* Runs the digits model on labelled inputs and says how many it gets right. */
#include <stdint.h>

#include "mod.h"
#include "semihosting.h"

/* inputs.S: quantized images one after the other; labels, one digit per line. */
extern const int8_t digits[], digits_end[];
extern const char labels[], labels_end[];

enum { IMAGE_SIZE = TVMGEN_DIGITS_IMAGE_SIZE, CLASSES = TVMGEN_DIGITS_OUTPUT_SIZE }; /* bytes, and int8 is one */

static char line[80];
static char *line_end = line;

static void put_text(const char *text) {
  while (*text) *line_end++ = *text++;
}

static void put_number(uint32_t number) {
  if (number >= 10) put_number(number / 10);
  *line_end++ = (char)('0' + number % 10);
}

static void put_line(void) {
  put_text("\n");
  *line_end = 0;
  semihosting_write(line);
  line_end = line;
}

/* The model's answer for one image: the likeliest digit; *percent is its probability. Negative: the run failed. */
static int32_t classify(const int8_t *image, uint32_t *percent) {
  static int8_t scores[CLASSES];
  /* The interface's pointers are not const, but a run only reads its inputs. */
  struct tvmgen_digits_inputs inputs = {.image = (void *)image};
  struct tvmgen_digits_outputs outputs = {.output = scores};
  if (tvmgen_digits_run(&inputs, &outputs) != 0) return -1;

  int32_t best = 0;
  for (int32_t digit = 1; digit < CLASSES; digit++) {
    if (scores[digit] > scores[best]) best = digit;
  }
  /* real value = scale * (quantized value - zero point) */
  const float steps = (float)(scores[best] - TVMGEN_DIGITS_OUTPUT_ZERO_POINT);
  *percent = (uint32_t)(100.0f * (float)TVMGEN_DIGITS_OUTPUT_SCALE * steps + 0.5f);
  return best;
}

int main(void) {
  uint32_t count = 0, right = 0;
  const int8_t *image = digits;

  for (const char *label = labels; label < labels_end; label++) {
    if (*label < '0' || *label > '9') continue;
    if (digits_end - image < IMAGE_SIZE) {
      semihosting_write("inputs/labels.txt has more labels than inputs/digits.bin has inputs\n");
      return 2;
    }
    uint32_t percent;
    const int32_t predicted = classify(image, &percent);
    if (predicted < 0) {
      semihosting_write("tvmgen_digits_run failed\n");
      return 2;
    }
    const int ok = predicted == *label - '0';

    put_text("input ");
    put_number(count);
    put_text(": predicted ");
    put_number((uint32_t)predicted);
    put_text(" (");
    put_number(percent);
    put_text(" %), label ");
    put_number((uint32_t)(*label - '0'));
    put_text(ok ? "  ok" : "  WRONG");
    put_line();

    image += IMAGE_SIZE;
    right += ok;
    count++;
  }

  put_text("accuracy ");
  put_number(right);
  put_text("/");
  put_number(count);
  put_line();
  return count > 0 && 10 * right >= 9 * count ? 0 : 1;
}
