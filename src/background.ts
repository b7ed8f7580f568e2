import "./browser/words";
import "./browser/kept-pack";
import { registerBackground } from "./browser/background";

registerBackground();
