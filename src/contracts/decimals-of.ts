/** How many decimals a number is printed with: 2 of `3.70`, `.88`; 0 of `14`. */
export const decimalsOf = (printed: string): number => /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
