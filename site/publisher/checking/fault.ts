/** What is wrong with a file, in words that go on a sentence about it. */
export class Fault extends Error {}
