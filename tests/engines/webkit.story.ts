import { tellStories } from "./tell";

tellStories("webkit");
