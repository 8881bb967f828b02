/** How many mistakes of a file are told, by the lexer and by the parser. Nobody reads more, and each one costs time. */
export const maximumErrors = 100;

/**
 * How many brackets may be open at once. At each of them the parser looks ahead to the end of the condition, so that time
 * and memory grow with the square of the depth.
 */
export const maximumBrackets = 50;

/**
 * How many rules of the grammar may be at work within each other. A nested condition takes three; some 1,300 of them
 * exhaust the stack of Node 24 as it is started by default.
 */
export const maximumDepth = 300;
