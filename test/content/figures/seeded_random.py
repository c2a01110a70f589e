"""The generator of src/webview/figures/shared/seededRandom.ts, number for number: xoshiro128** 1.1 and Box-Muller."""

import math

MASK = 0xFFFFFFFF


def _rotate_left(value, by):
    return ((value << by) | (value >> (32 - by))) & MASK


def _expand_seed(seed):
    counter = seed & MASK
    words = []
    for _ in range(4):
        counter = (counter + 0x9E3779B9) & MASK
        word = counter
        word = ((word ^ (word >> 16)) * 0x85EBCA6B) & MASK
        word = ((word ^ (word >> 13)) * 0xC2B2AE35) & MASK
        words.append(word ^ (word >> 16))
    return words


class SeededRandom:
    def __init__(self, seed):
        self._state = _expand_seed(seed)
        self._spare = None

    def next_uint32(self):
        s0, s1, s2, s3 = self._state
        result = (_rotate_left((s1 * 5) & MASK, 7) * 9) & MASK
        shifted = (s1 << 9) & MASK
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= shifted
        s3 = _rotate_left(s3, 11)
        self._state = [s0, s1, s2, s3]
        return result

    def uniform(self):
        return self.next_uint32() / 2**32

    def normal(self):
        if self._spare is not None:
            value, self._spare = self._spare, None
            return value
        radius = math.sqrt(-2 * math.log(1 - self.uniform()))
        angle = 2 * math.pi * self.uniform()
        self._spare = radius * math.sin(angle)
        return radius * math.cos(angle)
