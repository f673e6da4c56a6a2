import { tellStories } from "./stories";

tellStories("firefox");
