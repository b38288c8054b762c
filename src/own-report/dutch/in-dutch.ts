export const inDutch = (text: string): string => text;
export const errorInDutch = (error: Error): string => error.message;
