import { expect, test } from "vitest";
import { isLikeName } from "@/lib/search/like-name";

test.each([
  ["José Silva", "jose silva"],
  ["Silva, Maria", "Maria Silva"],
  ["Maria João Silva", "Maria Silva"],
  ["M. Silva", "Maria Silva"],
  ["Søren Kierkegaard", "Soren Kierkegaard"],
  ["أحمد عليّ", "احمد علي"],
  ["Madonna", "MADONNA"],
])("%j and %j could be one person", (one, other) => {
  expect([isLikeName(one, other), isLikeName(other, one)]).toEqual([true, true]);
});

test.each([
  ["Maria Silva", "Maria Souza"],
  ["Maria", "Maria Silva"],
  ["M. S.", "Maria Silva"],
  ["P. Silva", "Maria Silva"],
  ["", "Maria Silva"],
  ["", ""],
  ["University of Nairobi", "Person of Trust"],
])("%j and %j are not alike", (one, other) => {
  expect([isLikeName(one, other), isLikeName(other, one)]).toEqual([false, false]);
});
