// A parser that is fed byte by byte, for a microcontroller: C++11 without a
// library, a heap or exceptions once it is transpiled.
//
// A frame is 0x7E, a kind, a length of at most 8, so many bytes, and the sum of
// kind, length and bytes. What is not a frame is skipped: after a mistake the
// parser waits for the next 0x7E.
//
//   avr-g++ -mmcu=atmega328p -std=c++11 -Os -fno-exceptions -fno-rtti …
#include <stdint.h>
#include <yieldc/generator.h>

struct frame {
  uint8_t kind;
  uint8_t length;
  uint8_t data[8];
};

/// Yields null while it needs more, and each frame when its last byte has come.
YIELDC_GENERATOR yieldc::generator<const frame *, uint8_t> frames() {
  frame current = {};
  const frame *whole = nullptr;
  for (;;) {
    while ((co_yield whole) != 0x7E)
      whole = nullptr;
    whole = nullptr;
    current.kind = co_yield whole;
    current.length = co_yield whole;
    if (current.length > sizeof(current.data))
      continue;
    uint8_t sum = static_cast<uint8_t>(current.kind + current.length);
    for (uint8_t i = 0; i < current.length; ++i) {
      current.data[i] = co_yield whole;
      sum = static_cast<uint8_t>(sum + current.data[i]);
    }
    if ((co_yield whole) == sum)
      whole = &current;
  }
}

#ifdef __AVR__
#include <avr/interrupt.h>
#include <avr/io.h>
#include <avr/sleep.h>

static void put(char letter) {
  while (!(UCSR0A & (1 << UDRE0))) {
  }
  UDR0 = static_cast<uint8_t>(letter);
}
static void start() { UCSR0B = 1 << TXEN0; }
[[noreturn]] static void stop() {
  cli();
  for (;;)
    sleep_mode(); // nothing wakes it: the simulator ends
}
#else
#include <stdio.h>

static void put(char letter) { putchar(letter); }
static void start() {}
static void stop() {}
#endif

static void put_hex(uint8_t byte) {
  const auto digit = [](uint8_t n) {
    return static_cast<char>(n < 10 ? '0' + n : 'A' + (n - 10));
  };
  put(digit(byte >> 4));
  put(digit(byte & 15));
}

// Two frames, with noise, a broken sum, a length that cannot be, and a frame
// that is cut off between them.
static const uint8_t received[] = {0x00, 0x7E, 0x01, 0x03, 0x61, 0x62, 0x63,
                                   0x2A, 0xFF, 0x7E, 0x02, 0x01, 0x10, 0x99,
                                   0x7E, 0x05, 0x09, 0x7E, 0x02, 0x00, 0x02,
                                   0x13, 0x7E, 0x03, 0x02, 0x55};

int main() {
  start();
  auto parser = frames();
  parser.next();
  for (uint8_t byte : received) {
    const frame *const whole = *parser.next(byte);
    if (!whole)
      continue;
    put_hex(whole->kind);
    put(':');
    for (uint8_t i = 0; i < whole->length; ++i)
      put_hex(whole->data[i]);
    put('\n');
  }
  stop();
}
