/** How many mistakes of a file are told, by the lexer and by the parser. Nobody reads more, and each one costs time. */
export const maximumErrors = 100;

/**
 * How many rules of the grammar may be at work within each other. A nested condition takes three; some 1,300 of them
 * exhaust the stack of Node 24 as it is started by default.
 */
export const maximumDepth = 300;
