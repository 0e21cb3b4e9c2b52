#include "batch/index.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "batch/journal.h"

namespace broadsheet::batch {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kSchema = 1;           // of the tables below; another one is made anew
constexpr int kBusyTimeout = 10000;  // milliseconds that another process may hold the index

constexpr const char* kTables = R"(
  CREATE TABLE folder (path TEXT);
  CREATE TABLE journals (name TEXT PRIMARY KEY, offset INTEGER NOT NULL);
  CREATE TABLE runs (id TEXT PRIMARY KEY, generation INTEGER NOT NULL, time REAL NOT NULL, ended REAL,
    interrupted INTEGER NOT NULL DEFAULT 0, json TEXT NOT NULL);
  CREATE TABLE pages (page BLOB PRIMARY KEY, plan TEXT NOT NULL, cost REAL NOT NULL, state INTEGER NOT NULL,
    generation INTEGER NOT NULL, time REAL NOT NULL, run TEXT NOT NULL, json TEXT) WITHOUT ROWID;
  CREATE INDEX pages_by_state ON pages (state);)";

std::unique_ptr<SQLite::Database> opened(const std::string& file) {
  auto database =
      std::make_unique<SQLite::Database>(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyTimeout);
  database->exec("PRAGMA synchronous = OFF");  // what a power cut takes is made anew
  return database;
}

void clear(SQLite::Database& database, const fs::path& outputs) {
  for (const char* table : {"folder", "journals", "runs", "pages"})
    database.exec(std::string("DROP TABLE IF EXISTS ") + table);
  database.exec(kTables);
  database.exec(fmt::format("PRAGMA user_version = {}", kSchema));
  SQLite::Statement insert(database, "INSERT INTO folder VALUES (?)");
  insert.bind(1, outputs.string());
  insert.exec();
}

/// Is all that is in the index from journals that are still there, as long as they were?
bool is_of(SQLite::Database& database, const fs::path& outputs) {
  if (database.execAndGet("PRAGMA user_version").getInt() != kSchema) return false;
  if (database.execAndGet("SELECT path FROM folder").getString() != outputs.string()) return false;
  SQLite::Statement known(database, "SELECT name, offset FROM journals");
  while (known.executeStep()) {
    std::error_code missing;
    const std::uintmax_t size =
        fs::file_size(journal_folder(outputs) / known.getColumn(0).getString(), missing);
    if (missing || size < static_cast<std::uintmax_t>(known.getColumn(1).getInt64())) return false;
  }
  return true;
}

/// The index as a file in the cache, else in memory.
std::unique_ptr<SQLite::Database> find_or_make(const fs::path& outputs, const fs::path& cache) {
  std::error_code error;
  if (!cache.empty()) fs::create_directories(cache, error);
  if (!cache.empty() && !error) {
    const fs::path file =
        cache / fmt::format("index-{:016x}.sqlite", std::hash<std::string>{}(outputs.string()));
    // A damaged one is taken away and made once more.
    for (int attempt = 0; attempt < 2; ++attempt) {
      try {
        auto database = opened(file.string());
        SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
        if (!is_of(*database, outputs)) clear(*database, outputs);
        transaction.commit();
        return database;
      } catch (const SQLite::Exception&) {
        fs::remove(file, error);
      }
    }
  }
  auto database = opened(":memory:");
  clear(*database, outputs);
  return database;
}

std::optional<Record> parsed(const std::string& text) {
  return record_from(json::parse(text, nullptr, false));
}

RunRecord run_in(const SQLite::Column& text) {
  const std::optional<Record> record = parsed(text.getString());
  const auto* run = record ? std::get_if<RunRecord>(&*record) : nullptr;
  return run == nullptr ? RunRecord{} : *run;
}

std::optional<PageRecord> page_in(const SQLite::Column& text) {
  if (text.isNull()) return std::nullopt;
  std::optional<Record> record = parsed(text.getString());
  auto* page = record ? std::get_if<PageRecord>(&*record) : nullptr;
  return page == nullptr ? std::nullopt : std::optional(std::move(*page));
}

}  // namespace

Index::Index(fs::path outputs, std::unique_ptr<SQLite::Database> database)
    : outputs_(std::move(outputs)), database_(std::move(database)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Result<Index> Index::open(const fs::path& outputs, const fs::path& cache, std::uintmax_t small) {
  std::error_code ignored;
  fs::path folder = fs::weakly_canonical(fs::absolute(outputs, ignored), ignored);
  std::uintmax_t bytes = 0;
  for (const fs::path& file : journal_files(folder)) {
    const std::uintmax_t size = fs::file_size(file, ignored);
    if (!ignored) bytes += size;
  }
  auto database = find_or_make(folder, bytes < small ? fs::path() : cache);
  Index index(std::move(folder), std::move(database));
  if (Result<void> filled = index.refresh(); !filled) return tl::unexpected(filled.error());
  return index;
}

Result<void> Index::refresh() {
  try {
    return fill();
  } catch (const SQLite::Exception&) {
    // The cache is full or was taken away: the same in memory.
  }
  try {
    database_ = find_or_make(outputs_, {});
    return fill();
  } catch (const SQLite::Exception& exception) {
    return tl::unexpected(
        Error{ErrorCode::unreadable, journal_folder(outputs_).string(), {}, exception.what(), ""});
  }
}

Result<void> Index::fill() {
  SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
  for (const fs::path& file : journal_files(outputs_)) {
    const std::string name = file.filename().string(), id = file.stem().string();
    SQLite::Statement known(*database_, "SELECT offset FROM journals WHERE name = ?");
    known.bind(1, name);
    const auto begin = known.executeStep() ? static_cast<std::uint64_t>(known.getColumn(0).getInt64()) : 0;
    RunRecord run;
    run.id = id;
    SQLite::Statement of_run(*database_, "SELECT json FROM runs WHERE id = ?");
    of_run.bind(1, id);
    if (of_run.executeStep()) run = run_in(of_run.getColumn(0));
    const Result<std::uint64_t> end = read_journal(file, begin, [&](const Record& record) {
      const auto* begun = std::get_if<RunRecord>(&record);
      if (begun != nullptr && !begun->ended) run = *begun;
      take(record, run);
    });
    if (!end) return tl::unexpected(end.error());
    SQLite::Statement keep(*database_, "INSERT OR REPLACE INTO journals VALUES (?, ?)");
    keep.bind(1, name);
    keep.bind(2, static_cast<std::int64_t>(*end));
    keep.exec();
  }
  transaction.commit();
  return {};
}

void Index::take(const Record& record, const RunRecord& run) {
  const auto generation = static_cast<std::int64_t>(run.generation);
  if (const auto* begun = std::get_if<RunRecord>(&record)) {
    if (begun->ended) {
      SQLite::Statement end(*database_, "UPDATE runs SET ended = ?, interrupted = ? WHERE id = ?");
      end.bind(1, *begun->ended);
      end.bind(2, begun->interrupted ? 1 : 0);
      end.bind(3, run.id);
      end.exec();
      return;
    }
    SQLite::Statement insert(*database_,
                             "INSERT OR REPLACE INTO runs (id, generation, time, json) VALUES (?, ?, ?, ?)");
    insert.bind(1, begun->id);
    insert.bind(2, generation);
    insert.bind(3, begun->time);
    insert.bind(4, to_json(record).dump());
    insert.exec();
    return;
  }
  if (const auto* gone = std::get_if<GonePage>(&record)) {
    SQLite::Statement remove(*database_, "DELETE FROM pages WHERE page = ? AND generation < ?");
    remove.bind(1, gone->page.data(), static_cast<int>(gone->page.size()));
    remove.bind(2, generation);
    remove.exec();
    return;
  }
  const auto bind_plan = [&](SQLite::Statement& statement, const PlannedPage& page) {
    statement.bind(1, page.page.data(), static_cast<int>(page.page.size()));
    statement.bind(2, to_json(Record(std::vector{page})).dump());
    statement.bind(3, page.cost);
    statement.bind(5, generation);
    statement.bind(7, run.id);
  };
  // A run of the same generation is one beside this: what it says of a page that it came to an end with holds
  // against a plan, and the later of two ends.
  if (const auto* plan = std::get_if<std::vector<PlannedPage>>(&record)) {
    SQLite::Statement upsert(*database_, R"(
      INSERT INTO pages (page, plan, cost, state, generation, time, run) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (page) DO UPDATE SET plan = excluded.plan, cost = excluded.cost, state = excluded.state,
        generation = excluded.generation WHERE excluded.generation > pages.generation)");
    for (const PlannedPage& page : *plan) {
      upsert.reset();
      bind_plan(upsert, page);
      upsert.bind(4, static_cast<int>(State::pending));
      upsert.bind(6, 0.0);
      upsert.exec();
    }
    return;
  }
  const auto& page = std::get<PageRecord>(record);
  SQLite::Statement upsert(*database_, R"(
    INSERT INTO pages (page, plan, cost, state, generation, time, run, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (page) DO UPDATE SET plan = excluded.plan, cost = excluded.cost, state = excluded.state,
      generation = excluded.generation, time = excluded.time, run = excluded.run, json = excluded.json
    WHERE excluded.generation > pages.generation
      OR (excluded.generation = pages.generation AND excluded.time >= pages.time))");
  bind_plan(upsert, page.planned);
  upsert.bind(4, static_cast<int>(page.state));
  upsert.bind(6, page.time);
  upsert.bind(8, to_json(record).dump());
  upsert.exec();
}

Index::Known Index::find(const std::string& page) const {
  SQLite::Statement select(*database_, "SELECT state, json FROM pages WHERE page = ?");
  select.bind(1, page.data(), static_cast<int>(page.size()));
  if (!select.executeStep()) return {};
  return {true, static_cast<State>(select.getColumn(0).getInt()), page_in(select.getColumn(1))};
}

Counts Index::counts() const {
  Counts counts;
  SQLite::Statement select(*database_, "SELECT state, COUNT(*), SUM(cost) FROM pages GROUP BY state");
  while (select.executeStep()) {
    const auto count = static_cast<std::uint64_t>(select.getColumn(1).getInt64());
    switch (static_cast<State>(select.getColumn(0).getInt())) {
      case State::read:
        counts.read = count;
        break;
      case State::failed:
        counts.failed = count;
        break;
      case State::pending:
        counts.pending = count;
        counts.pending_cost = select.getColumn(2).getDouble();
        break;
    }
  }
  return counts;
}

void Index::each(const std::string& where,
                 const std::function<void(const PageRecord&, const RunRecord&)>& on_page) const {
  std::map<std::string, RunRecord> runs_by_id;
  for (RunRecord& run : runs()) runs_by_id.emplace(run.id, std::move(run));
  SQLite::Statement select(*database_,
                           "SELECT plan, state, run, json FROM pages " + where + " ORDER BY page");
  while (select.executeStep()) {
    const auto state = static_cast<State>(select.getColumn(1).getInt());
    std::optional<PageRecord> page = page_in(select.getColumn(3));
    if (!page || state == State::pending) {
      const std::optional<Record> plan = parsed(select.getColumn(0).getString());
      const auto* pages = plan ? std::get_if<std::vector<PlannedPage>>(&*plan) : nullptr;
      if (pages == nullptr || pages->empty()) continue;
      page = PageRecord{};
      page->planned = pages->front();
      page->state = State::pending;
    }
    on_page(*page, runs_by_id[select.getColumn(2).getString()]);
  }
}

void Index::each_page(const std::function<void(const PageRecord&, const RunRecord&)>& on_page) const {
  each("", on_page);
}

void Index::each_page(State state,
                      const std::function<void(const PageRecord&, const RunRecord&)>& on_page) const {
  each(fmt::format("WHERE state = {}", static_cast<int>(state)), on_page);
}

std::vector<RunRecord> Index::runs() const {
  std::vector<RunRecord> runs;
  SQLite::Statement select(*database_,
                           "SELECT json, ended, interrupted FROM runs ORDER BY generation, time, id");
  while (select.executeStep()) {
    runs.push_back(run_in(select.getColumn(0)));
    if (!select.getColumn(1).isNull()) runs.back().ended = select.getColumn(1).getDouble();
    runs.back().interrupted = select.getColumn(2).getInt() != 0;
  }
  return runs;
}

Index::Done Index::done_since(double time) const {
  SQLite::Statement select(*database_,
                           "SELECT COUNT(*), SUM(cost) FROM pages WHERE state != ? AND time >= ?");
  select.bind(1, static_cast<int>(State::pending));
  select.bind(2, time);
  select.executeStep();
  return {static_cast<std::uint64_t>(select.getColumn(0).getInt64()), select.getColumn(1).getDouble()};
}

fs::path user_cache() {
  const auto from = [](const char* name) {
    const char* value = std::getenv(name);
    return fs::path(value == nullptr ? "" : value);
  };
  if (const fs::path cache = from("XDG_CACHE_HOME"); cache.is_absolute()) return cache / "broadsheet";
  if (const fs::path home = from("HOME"); home.is_absolute()) return home / ".cache" / "broadsheet";
  return {};
}

}  // namespace broadsheet::batch
