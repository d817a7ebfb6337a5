'use strict';
// What V8 tells about itself, answered for the JVM; values are serialised in V8's own format.
const binding = internalBinding('process');
const { unavailable } = require('internal/errors');
const serialization = () => require('internal/serialization');

function getHeapStatistics() {
  const [total, used] = Array.from(binding.memory(), Number);
  return {
    total_heap_size: total, total_heap_size_executable: 0, total_physical_size: total, total_available_size: total - used,
    used_heap_size: used, heap_size_limit: Number(binding.maximumMemory()), malloced_memory: 0, peak_malloced_memory: 0, does_zap_garbage: 0,
    number_of_native_contexts: 1, number_of_detached_contexts: 0, total_global_handles_size: 0, used_global_handles_size: 0, external_memory: 0,
  };
}

const missing = (name, instead) => () => {
  throw unavailable(`v8.${name}`, instead);
};
const heapDump = "use the JVM's own heap dump (jcmd PID GC.heap_dump)";

module.exports = {
  cachedDataVersionTag: () => 0,
  getHeapSnapshot: missing('getHeapSnapshot', heapDump),
  getHeapStatistics,
  getHeapSpaceStatistics: () => [],
  getHeapCodeStatistics: () => ({ code_and_metadata_size: 0, bytecode_and_metadata_size: 0, external_script_source_size: 0, cpu_profiler_metadata_size: 0 }),
  setFlagsFromString() {},
  get Serializer() { return serialization().Serializer; },
  get Deserializer() { return serialization().Deserializer; },
  get DefaultSerializer() { return serialization().Serializer; },
  get DefaultDeserializer() { return serialization().Deserializer; },
  deserialize: (buffer) => serialization().deserialize(buffer),
  takeCoverage() {},
  stopCoverage() {},
  serialize: (value) => serialization().serialize(value),
  writeHeapSnapshot: missing('writeHeapSnapshot', heapDump),
  promiseHooks: {
    onInit: missing('promiseHooks.onInit'), onSettled: missing('promiseHooks.onSettled'), onBefore: missing('promiseHooks.onBefore'),
    onAfter: missing('promiseHooks.onAfter'), createHook: missing('promiseHooks.createHook'),
  },
  queryObjects: missing('queryObjects', heapDump),
  startupSnapshot: { isBuildingSnapshot: () => false, addSerializeCallback() {}, addDeserializeCallback() {}, setDeserializeMainFunction() {} },
  setHeapSnapshotNearHeapLimit() {},
};
