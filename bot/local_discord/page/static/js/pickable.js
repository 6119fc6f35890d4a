// Lists the people, roles and channels to pick from, in selects, forms and commands' options.
import { avatar, displayName, placeIcon } from "./names.js";
import { CATEGORY, guildOf, me, nameOf } from "./store.js";
import { say } from "./words.js";

export const PEOPLE = "people";
export const ROLES = "roles";
export const CHANNELS = "channels";

const list = {
  [PEOPLE]: (channel) =>
    (guildOf(channel)?.members ?? [...channel.recipients, me()]).map((user) => ({
      value: user.id,
      label: displayName(user),
      icon: avatar(user, "tiny"),
    })),
  [ROLES]: (channel) => (guildOf(channel)?.roles ?? []).map((role) => ({ value: role.id, label: role.name })),
  [CHANNELS]: (channel, types) =>
    (guildOf(channel)?.channels ?? [])
      .filter((place) => !types?.length || types.includes(place.type))
      .map((place) => ({
        value: place.id,
        label: nameOf(place),
        icon: placeIcon(place, 16),
        description: parentName(place, channel),
      })),
};

function parentName(place, channel) {
  if (place.type === CATEGORY) return say("Category");
  const parent = guildOf(channel).channels.find((each) => each.id === place.parent_id);
  return parent && nameOf(parent);
}

// `types` are the types of channel to offer. Without it, all are offered.
export function pickable(kinds, channel, types) {
  return kinds.flatMap((kind) => list[kind](channel, types));
}
