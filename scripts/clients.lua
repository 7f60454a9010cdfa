-- Asks one resource of one client after the other: PATHS has one path a line. After the run, says what wrk counted on one
-- line: requests, microseconds, microseconds of the 99th percentile, answers other than 2xx and 3xx, broken connections.
local paths = {}
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
local at = 0

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Authorization"] = os.getenv("CREDENTIAL") })
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("COUNTED %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(99),
    e.status, e.connect + e.read + e.write + e.timeout))
end
