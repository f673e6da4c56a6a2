import { tellStories } from "./tell";

tellStories("firefox");
