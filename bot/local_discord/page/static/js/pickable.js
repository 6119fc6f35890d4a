// The people, roles and channels that may be picked: in a select, in a form, for a command's option.
import { avatar, displayName, placeIcon } from "./names.js";
import { CATEGORY, guildOf, me, nameOf } from "./store.js";

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
  if (place.type === CATEGORY) return "Category";
  const parent = guildOf(channel).channels.find((each) => each.id === place.parent_id);
  return parent && nameOf(parent);
}

// `types` are the kinds of channel that are offered; all, where there are none.
export function pickable(kinds, channel, types) {
  return kinds.flatMap((kind) => list[kind](channel, types));
}
