/** Imported before a server: its clock goes on from the moment that `CLOCK_STARTS_AT` says. */
const machine = Date.now
const ahead = Number(process.env['CLOCK_STARTS_AT']) - machine()

Date.now = () => machine() + ahead
