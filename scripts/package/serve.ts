import { PACKAGES } from "./make-packages";
import { servePackages } from "./serve-packages";

/** `npm run package:serve`: the packages on this machine's own address, to try a policy with. */
const PORT = 8749;

const { url } = await servePackages(PACKAGES, PORT);
console.log(`The packages are at ${url} until you press Ctrl+C.`);
