/** Electron 33 opens on X unless told otherwise, and where there is only Wayland it would not open at all. */
export function waylandArguments(environment = process.env) {
  return environment['WAYLAND_DISPLAY'] && !environment['DISPLAY'] ? ['--ozone-platform=wayland'] : [];
}
