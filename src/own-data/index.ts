export { type OwnQuickscan, type OwnQuickscanOptions, readOwnQuickscan } from './read-own-quickscan.ts';
